"""Nothing can be added without an example: the proofs about translation are about all content that has one."""

from collections.abc import Iterator
from typing import Any

import pytest
from wagtail.blocks import BooleanBlock, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField

from content_models.base import translatable_models
from content_models.models import Need
from tests.frontend_contract.example_answers import ADDRESSES
from tests.rich_examples import example, publish_rich_examples

pytestmark = pytest.mark.django_db


def test_every_text_and_fact_and_every_part_of_every_block_has_an_example():
    examples = publish_rich_examples()

    assert set(examples) == set(translatable_models())
    assert {model.__name__: list(empty_fields(row)) for model, row in examples.items() if any(empty_fields(row))} == {}


def test_content_without_an_example_is_named(monkeypatch):
    monkeypatch.delitem(ADDRESSES, "need")

    with pytest.raises(LookupError, match=r"Need has no example: name its address in tests/frontend_contract"):
        example(Need)


# A page is a variant or has one; tests/frontend_contract/test_plain_variants.py shows both.
NOT_ON_EVERY_PAGE = {"plain_variant_of"}


def empty_fields(row: Any) -> Iterator[str]:
    for name in [name for name in (*row.texts, *row.facts) if name not in NOT_ON_EVERY_PAGE]:
        field, value = row._meta.get_field(name), getattr(row, name)
        if isinstance(field, StreamField):
            yield from empty_blocks(field.stream_block, value, name)
        elif not (value.exists() if hasattr(value, "all") else value not in ("", None, [])):
            yield name


def empty_blocks(block: Any, value: Any, path: str) -> Iterator[str]:
    """The parts of `block` that `value` leaves out."""
    if isinstance(block, StreamBlock):
        for name, child_block in block.child_blocks.items():
            children = [child.value for child in value if child.block_type == name]
            if not children:
                yield f"{path}.{name}"
            for child in children:
                yield from empty_blocks(child_block, child, f"{path}.{name}")
    elif isinstance(block, StructBlock):
        for name, child_block in block.child_blocks.items():
            yield from empty_blocks(child_block, value[name], f"{path}.{name}")
    elif isinstance(block, ListBlock):
        left_out = [set(empty_blocks(block.child_block, child, path)) for child in value]
        yield from set.intersection(*left_out) if left_out else {path}
    elif not value and not isinstance(block, BooleanBlock):
        yield path
