"""For editors: why a desk is where it is, and why another is not there."""

import pytest

from api.referral import refer
from tests.api.referral.guides import (
    TUESDAY_MORNING,
    channel,
    desk,
    effect,
    guide,
    inspectorate,
    national,
    police,
    rule,
)

NOTHING_COUNTS = dict.fromkeys(
    ["preferred", "form", "age", "anonymity", "region", "kind", "open", "language", "verified"], 0
)


def explained(the_guide, **facets):
    return refer({"audience": "victim", "need": "help", **facets}, the_guide, TUESDAY_MORNING, explain=True)


def test_only_who_asks_for_it_gets_an_explanation():
    plain = refer({"audience": "victim", "need": "help"}, guide(national()), TUESDAY_MORNING)
    assert set(explained(guide(national()))) - set(plain) == {"why", "whyNot"}


def test_of_each_listed_desk_it_says_which_rule_put_it_there_and_how_it_ranks():
    the_guide = guide(desk("a", verified="due"), desk("b"), rules=[rule("a-first", effect("pin", "a"))])
    ranks = NOTHING_COUNTS | {"region": 1}
    assert explained(the_guide)["why"] == [
        {"key": "a", "rule": "a-first", "ranks": ranks | {"verified": 1}},
        {"key": "b", "rule": None, "ranks": ranks},
    ]


@pytest.mark.parametrize(
    ("reason", "facts"),
    [
        ("no-channel", {"channels": [], "referable": False}),
        ("no-danger", {"roles": ["emergency"]}),
        ("other-region", {"regions": ["gm0001"]}),
        ("other-age", {"ages": (None, 17)}),
        ("no-usable-channel", {"channels": [channel("a", "visit")]}),
        ("other-audience", {"audiences": ["citizen"]}),
        ("other-need", {"needs": ["report"]}),
        ("other-form", {"forms": ["sexual"]}),
    ],
)
def test_of_each_other_desk_it_says_why_it_is_not_listed(reason, facts):
    the_guide = guide(national(), desk("a", **facts))
    answer = explained(the_guide, age=30, exploitationForm="labour", channelTypes=["phone"])
    assert answer["whyNot"] == [{"key": "a", "reason": reason}]


def test_it_says_that_another_authority_investigates_this_form():
    the_guide = guide(police(), inspectorate(), national())
    found = explained(the_guide, need="report", exploitationForm="labour")["whyNot"]
    assert found == [{"key": "police", "reason": "other-authority"}]


def test_it_says_that_other_desks_are_better():
    many = [desk(f"desk-{number}") for number in range(9)]
    assert explained(guide(*many, national(needs=[])))["whyNot"] == [{"key": "desk-8", "reason": "lower"}]
