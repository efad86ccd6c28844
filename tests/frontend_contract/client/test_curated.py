"""The cases of the referral are real answers of both engines. Run this with `WRITE_EXAMPLES=1` to renew them."""

import json
import os

from frontend_contract.openapi.examples import FOLDER
from tests.frontend_contract.client.curated import CASES, written
from tests.frontend_contract.client.twins import Question, answers_of_node, as_text

CASES_FOLDER = FOLDER / "referral"


def test_every_case_is_what_the_engine_answers():
    answers = {name: written(name) for name in CASES}
    if os.environ.get("WRITE_EXAMPLES"):
        for name, answer in answers.items():
            (CASES_FOLDER / f"{name}.json").write_text(json.dumps(answer, indent=2, ensure_ascii=False) + "\n")

    assert read() == answers


def test_every_case_is_what_the_twin_answers():
    cases = read()
    questions = [Question(name, case["situation"], case["moment"]) for name, case in cases.items()]
    answers = answers_of_node({name: case["guide"] for name, case in cases.items()}, questions)

    assert answers == [as_text(case["answer"]) for case in cases.values()]


def read():
    return {file.stem: json.loads(file.read_text()) for file in sorted(CASES_FOLDER.glob("*.json"))}
