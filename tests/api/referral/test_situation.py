"""A situation is read with every fault told at once, and everything but audience and need may be left out."""

import pytest

from api.referral import SituationRefused, read_situation, refer
from tests.api.referral.guides import TUESDAY_MORNING, guide, national

LEAST = {"audience": "victim", "need": "help"}
EVERYTHING = {
    **LEAST,
    "exploitationForm": ["labour", "organ-removal"],
    "age": 16,
    "urgency": "urgent",
    "region": "Dronten",
    "languages": ["nl", "zh-Hans"],
    "anonymity": "not-to-police",
    "moment": "2026-12-01T11:00:00+01:00",
    "channelTypes": ["chat"],
    "dangerousInformation": False,
    "unaccompanied": True,
    "nationality": "eu",
    "residence": "none",
    "complexity": ["addiction"],
}


def faults(body):
    with pytest.raises(SituationRefused) as refused:
        read_situation(body)
    return refused.value.faults


def test_everything_can_be_told():
    situation = read_situation(EVERYTHING)
    assert (situation.forms, situation.ages) == ({"labour", "organ-removal"}, (16, 16))
    assert (situation.dangerous_information, situation.unaccompanied) == (False, True)


def test_only_who_asks_and_what_for_is_required():
    assert read_situation(LEAST) == read_situation({**dict.fromkeys(EVERYTHING), **LEAST})
    assert [fault["field"] for fault in faults({})] == ["audience", "need"]


@pytest.mark.parametrize("body", [None, [], "victim", 7, True])
def test_what_is_no_object_is_no_situation(body):
    assert faults(body) == [{"field": "", "detail": "A situation is a JSON object."}]


def test_every_fault_is_told_at_once():
    wrong = {name: {"no": "such"} for name in EVERYTHING if name != "moment"}
    assert {fault["field"] for fault in faults(wrong | {"colour": "red"})} == {*wrong, "colour"}


def test_a_refusal_says_what_is_allowed():
    assert faults({**LEAST, "need": "money", "urgency": "high"}) == [
        {
            "field": "need",
            "detail": "One of: report, press-charges, register, help, shelter, advice, legal, medical.",
        },
        {"field": "urgency", "detail": "One of: acute, urgent, normal, low."},
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("audience", ["victim"]),
        ("need", "press_charges"),
        ("exploitationForm", "Labour"),
        ("exploitationForm", ["labour", 3]),
        ("exploitationForm", ["labour"] * 21),
        ("age", -1),
        ("age", 121),
        ("age", 16.5),
        ("age", "16"),
        ("age", True),
        ("age", "baby"),
        ("region", ""),
        ("region", "  "),
        ("region", "x" * 121),
        ("region", ["Dronten"]),
        ("languages", ["nl_NL"]),
        ("languages", ["dutch language"]),
        ("languages", ["nl"] * 21),
        ("anonymity", True),
        ("channelTypes", ["fax"]),
        ("channelTypes", "phone,chat"),
        ("dangerousInformation", "yes"),
        ("unaccompanied", 1),
        ("nationality", "Dutch"),
        ("residence", "any"),
        ("complexity", ["none"]),
    ],
)
def test_a_value_that_has_no_meaning_is_refused(name, value):
    assert [fault["field"] for fault in faults({**LEAST, name: value})] == [name]


@pytest.mark.parametrize(
    ("age", "years"), [(0, (0, 0)), (120, (120, 120)), ("child", (0, 17)), ("adult", (18, 120)), (None, None)]
)
def test_an_age_is_in_years_or_an_adult_or_a_child(age, years):
    assert read_situation({**LEAST, "age": age}).ages == years


@pytest.mark.parametrize("name", ["exploitationForm", "languages", "channelTypes", "complexity"])
def test_one_value_is_a_list_of_one(name):
    value = EVERYTHING[name][0]
    assert read_situation({**LEAST, name: value}) == read_situation({**LEAST, name: [value]})


@pytest.mark.parametrize("name", ["exploitationForm", "languages", "channelTypes"])
def test_an_empty_list_says_nothing(name):
    assert read_situation({**LEAST, name: []}) == read_situation(LEAST)


def test_the_engine_refuses_the_same_situations():
    with pytest.raises(SituationRefused, match="audience: This field is required"):
        refer({"need": "help"}, guide(national()), TUESDAY_MORNING)
