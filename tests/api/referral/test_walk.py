"""Which question comes next."""

import pytest

from api.referral import Guide, next_question
from tests.api.referral.guides import TUESDAY_MORNING, TUESDAY_NIGHT, guide, national, question, region

QUESTIONS = [
    question("where", 40),
    question("danger", 35, when={"dangerousInformation": ["unknown"], "need": ["report"], "audience": ["citizen"]}),
    question("shelter", 30, when={"audience": ["professional"], "need": ["shelter"]}),
    question("form", 30, when={"exploitationForm": ["unknown"], "need": ["report", "help"]}),
    question("need", 20, when={"need": ["unknown"]}),
    question("who", 10),
]
GUIDE = Guide(guide(national(), questions=QUESTIONS, regions=[region("gm0303", name="Dronten")]))


def walk(answers, moment=TUESDAY_MORNING, the_guide=GUIDE):
    """The keys of all questions that are asked, where each sets what `answers` has for it."""
    situation, asked = {}, []
    while following := next_question(the_guide, situation, asked, moment):
        asked.append(following["key"])
        situation |= answers.get(following["key"], {})
    return asked


def test_the_first_question_is_the_first_by_position():
    assert next_question(GUIDE, {}, [], TUESDAY_MORNING) == QUESTIONS[-1]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ["who", "need", "where"]),
        ({"who": {"audience": "victim"}, "need": {"need": "help"}}, ["who", "need", "form", "where"]),
        (
            {"who": {"audience": "victim"}, "need": {"need": "help", "exploitationForm": ["labour"]}},
            ["who", "need", "where"],
        ),
        ({"who": {"audience": "citizen", "need": "report"}}, ["who", "form", "danger", "where"]),
        ({"who": {"audience": "professional"}, "need": {"need": "shelter"}}, ["who", "need", "shelter", "where"]),
    ],
)
def test_a_question_is_asked_once_and_only_where_the_answers_so_far_call_for_it(answers, expected):
    assert walk(answers) == expected


def test_when_all_is_asked_there_is_no_next_question():
    assert next_question(GUIDE, {}, [each["key"] for each in QUESTIONS], TUESDAY_MORNING) is None


def test_a_question_that_an_answer_calls_for_is_asked_even_where_it_stands_earlier():
    questions = [question("who", 2), question("age", 1, when={"audience": ["victim"]})]
    assert walk({"who": {"audience": "victim"}}, the_guide=Guide(guide(questions=questions))) == ["who", "age"]


def test_of_two_questions_in_one_position_the_key_decides():
    questions = [question("b", 1), question("a", 1)]
    assert walk({}, the_guide=Guide(guide(questions=questions))) == ["a", "b"]


@pytest.mark.parametrize(
    ("condition", "situation"),
    [
        ({"audience": ["unknown"]}, {}),
        ({"need": ["unknown"]}, {"audience": "victim"}),
        ({"audience": ["unknown"], "age": ["unknown"]}, {"audience": None, "age": None}),
        ({"place": ["not-found"]}, {"region": "Nowhereville"}),
        ({"region": ["gm0303"]}, {"region": "Dronten"}),
        ({"age": ["child"]}, {"age": 9}),
        ({"channel": ["no-phone"]}, {"channelTypes": ["chat"]}),
        ({"nationalDesk": ["open"]}, {}),
    ],
)
def test_a_question_knows_what_is_known_on_the_way(condition, situation):
    the_guide = GUIDE.document | {"questions": [question("q", 1, when=condition)]}
    assert next_question(Guide(the_guide), situation, [], TUESDAY_MORNING)["key"] == "q"


@pytest.mark.parametrize("condition", [{"audience": ["victim"]}, {"need": ["advice"]}, {"urgency": ["normal"]}])
def test_nothing_is_taken_for_granted_on_the_way(condition):
    the_guide = GUIDE.document | {"questions": [question("q", 1, when=condition)]}
    assert next_question(Guide(the_guide), {}, [], TUESDAY_MORNING) is None


def test_a_question_may_be_for_the_night():
    night = Guide(guide(national(), questions=[question("q", 1, when={"nationalDesk": ["closed"]})]))
    assert (walk({}, TUESDAY_NIGHT, night), walk({}, TUESDAY_MORNING, night)) == (["q"], [])
