"""The engine in Python and its twin in TypeScript give the same answers, to the letter."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

import pytest

from tests.api.referral.guides import AUDIENCES, NEEDS
from tests.frontend_contract.client.random_guides import random_guide, some
from tests.frontend_contract.client.random_situations import random_moment, random_situation, strange_situation
from tests.frontend_contract.client.twins import Question, answers_of_node, answers_of_python

SEED = 20261126


def test_ten_thousand_random_situations():
    random = Random(SEED)
    guides = random_guides(random, 50)
    questions = [
        Question(random.choice(list(guides)), random_situation(random), random_moment(random), random.random() < 0.2)
        for _ in range(10_000)
    ]

    assert differences(guides, questions) == []


def test_every_audience_with_every_need():
    random = Random(SEED)
    guides = random_guides(random, 10)
    questions = [
        Question(name, {"audience": audience, "need": need}, random_moment(random), explain=True)
        for name in guides
        for audience in AUDIENCES
        for need in NEEDS
    ]

    assert differences(guides, questions) == []


def test_what_is_no_situation_is_refused_with_the_same_faults():
    random = Random(SEED)
    guides = random_guides(random, 1)
    questions = [Question("0", strange_situation(random), random_moment(random)) for _ in range(2000)]

    assert differences(guides, questions) == []


@pytest.mark.parametrize("known", [[], ["audience"], ["audience", "need"], ["age", "region", "languages", "urgency"]])
def test_the_same_question_comes_next(known):
    random = Random(SEED)
    guides = random_guides(random, 20)
    keys = [question["key"] for question in guides["0"]["questions"]]
    situations = (random_situation(random) for _ in range(200))
    questions = [
        Question(
            random.choice(list(guides)),
            {name: value for name, value in situation.items() if name in known},
            random_moment(random),
            asked=some(random, keys),
        )
        for situation in situations
    ]

    assert differences(guides, questions) == []


def random_guides(random: Random, count: int) -> dict[str, Any]:
    return {str(number): random_guide(random) for number in range(count)}


def differences(guides: Mapping[str, Any], questions: Sequence[Question]) -> list[tuple[Question, str, str]]:
    """At most a few: each is long."""
    answers = zip(questions, answers_of_python(guides, questions), answers_of_node(guides, questions), strict=True)
    return [(question, python, node) for question, python, node in answers if python != node][:3]
