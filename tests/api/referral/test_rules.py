"""What a rule does to the desks it does not pin, and when and in which order rules work."""

import datetime as dt

import pytest

from tests.api.referral.guides import desk, effect, guide, keys, national, police, referred, rule
from tests.api.referral.one_rule import ABC, ranks, with_rule


def test_preferred_desks_come_before_the_rest_and_after_pinned_ones():
    the_guide = with_rule(effect("prefer", "c"), effect("pin", "b"), desks=[desk("a", forms=["labour"]), *ABC[1:]])
    assert keys(the_guide, exploitationForm="labour") == ["b", "c", "a"]


def test_what_is_preferred_earlier_comes_before_what_is_preferred_later():
    assert keys(with_rule(effect("prefer", "c"), effect("prefer", "b"))) == ["c", "b", "a"]


def test_a_preferred_desk_that_does_not_fit_is_not_listed():
    assert keys(with_rule(effect("prefer", "b"), desks=[desk("a"), desk("b", needs=["report"])])) == ["a"]


def test_an_excluded_desk_is_not_in_the_list_even_where_another_rule_pins_it():
    rules = [rule("first", effect("pin", "b"), priority=1), rule("never", effect("exclude", "b"), priority=99)]
    assert keys(guide(*ABC, rules=rules)) == ["a", "c"]


def test_the_national_desk_cannot_be_excluded_but_loses_its_place():
    assert keys(with_rule(effect("exclude", "national"), desks=[national(forms=["labour"]), *ABC])) == [
        "a",
        "b",
        "c",
        "national",
    ]


def test_a_desk_that_may_not_be_first_is_second():
    the_guide = with_rule(effect("pin", "a"), effect("not-first", "a"))
    assert keys(the_guide) == ["b", "a", "c"]


def test_a_desk_that_may_not_be_first_is_not_beside_the_first_either():
    the_guide = with_rule(effect("pin", "b"), effect("beside", "a"), effect("not-first", "a"))
    assert ranks(the_guide) == [("b", 1), ("a", 2), ("c", 3)]


def test_where_no_desk_may_be_first_the_list_stays_as_it_is():
    assert keys(with_rule(effect("not-first"))) == ["a", "b", "c"]


def test_where_rules_forbid_every_other_desk_an_authority_still_does_not_come_first_for_help():
    the_guide = with_rule(effect("pin", "police"), effect("not-first", kind="ngo"), desks=[police(), *ABC])
    assert keys(the_guide) == ["a", "police", "b", "c"]


def test_kinds_come_in_the_order_of_the_rule_among_the_rest():
    desks = [desk("a"), desk("b", kind="chat"), desk("c", kind="hotline"), desk("d", kind="chat", forms=["labour"])]
    the_guide = with_rule(effect("order", kind="hotline"), effect("order", kind="chat"), desks=desks)
    assert keys(the_guide) == ["c", "b", "a", "d"]
    assert keys(the_guide, exploitationForm="labour") == ["d", "c", "b", "a"]


def test_rules_work_in_order_of_priority_then_of_key():
    rules = [rule("z", effect("pin", "a"), priority=1), rule("y", effect("pin", "b")), rule("x", effect("pin", "c"))]
    assert keys(guide(*ABC, rules=rules)) == ["a", "c", "b"]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-30T22:59:00Z", "a"),
        ("2026-11-30T23:00:00Z", "c"),
        ("2026-12-02T22:59:00Z", "c"),
        ("2026-12-02T23:00:00Z", "a"),
    ],
)
def test_a_rule_holds_from_its_first_day_to_the_end_of_its_last_in_the_netherlands(moment, expected):
    the_guide = with_rule(effect("pin", "c"), validFrom="2026-12-01", validUntil="2026-12-02")
    assert keys(the_guide, dt.datetime.fromisoformat(moment))[0] == expected


def test_advice_and_safety_are_told_by_every_rule_that_holds_in_their_order_and_language():
    rules = [
        rule("b", advice="Second.", safety="Hide this.", priority=2, locale="en"),
        rule("a", advice="First.", priority=1),
        rule("c", advice="Never.", when={"need": ["legal"]}),
    ]
    answer = referred(guide(national(), rules=rules))
    assert answer["advice"] == [
        {"rule": "a", "locale": "nl", "text": "First."},
        {"rule": "b", "locale": "en", "text": "Second."},
    ]
    assert answer["safety"] == [{"rule": "b", "locale": "en", "text": "Hide this."}]
