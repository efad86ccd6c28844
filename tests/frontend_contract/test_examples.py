"""The curated examples are real answers. They are renewed by running this with `WRITE_EXAMPLES=1`."""

import json
import os
from typing import Any

import pytest

from frontend_contract.block import Blocks
from frontend_contract.openapi.documents import documents
from frontend_contract.openapi.examples import FOLDER, example, names
from tests.frontend_contract.example_answers import ADDRESSES


@pytest.fixture
def real_answers(api, example_content) -> dict[str, Any]:
    return {name: api.json(address) for name, address in ADDRESSES.items()}


def test_every_example_is_what_the_api_answers(real_answers):
    if os.environ.get("WRITE_EXAMPLES"):
        write(real_answers)

    assert {name: example(name) for name in names()} == real_answers


def write(answers: dict[str, Any]) -> None:
    for name, answer in answers.items():
        (FOLDER / f"{name}.json").write_text(json.dumps(answer, indent=2, ensure_ascii=False) + "\n")


def test_every_document_has_an_example():
    assert {document.type_name for document in documents()} <= set(names())


def test_every_block_has_an_example():
    for document in documents():
        for field in document().fields.values():
            if isinstance(field, Blocks):
                shown = {block["type"] for name in names() for block in blocks_of(example(name))}
                assert {block.type_name for block in field.block_classes()} <= shown


def blocks_of(answer: dict[str, Any]) -> list[dict[str, Any]]:
    item = answer.get("item", {})
    return item.get("body", [])


def test_every_example_is_as_the_contract_says(contract, check):
    seen = set()
    for operation in (each for path in contract["paths"].values() for each in path.values()):
        content = operation["responses"]["200"]["content"].get("application/json", {})
        for name in content.get("examples", {}):
            check(example(name), content["schema"]["$ref"].rpartition("/")[2])
            seen.add(name)

    assert seen == set(names())


def test_the_contract_shows_the_examples_as_they_are(contract):
    assert contract["components"]["examples"] == {name: {"value": example(name)} for name in names()}
