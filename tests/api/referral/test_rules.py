"""What each action of a rule does to the list."""

import datetime as dt

import pytest

from tests.api.referral.guides import (
    TUESDAY_NIGHT,
    channel,
    desk,
    effect,
    guide,
    keys,
    national,
    police,
    referred,
    rule,
)
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS

ABC = [desk("a"), desk("b"), desk("c")]
UTRECHT = {"code": "gm0344", "kind": "municipality", "name": "Utrecht", "formerNames": [], "cbsCode": "", "parents": []}


def with_rule(*effects, desks=ABC, **facts):
    return guide(*desks, rules=[rule("the-rule", *effects, **facts)], regions=[{"id": "utrecht", **UTRECHT}])


def ranks(the_guide, **facets):
    return [(each["key"], each["rank"]) for each in referred(the_guide, **facets)["desks"]]


def test_pinned_desks_come_first_in_the_order_of_the_rule():
    assert keys(with_rule(effect("pin", "c"), effect("pin", "b"))) == ["c", "b", "a"]


def test_a_pinned_desk_names_the_rule_that_put_it_there():
    desks = referred(with_rule(effect("pin", "c")))["desks"]
    assert [each["reasons"][0] for each in desks[:2]] == [
        {"code": "rule", "rule": "the-rule"},
        {"code": "helps-with-this", "rule": None},
    ]


@pytest.mark.parametrize("narrow", [{"audiences": ["citizen"]}, {"needs": ["report"]}, {"forms": ["sexual"]}])
def test_a_desk_pinned_by_name_need_not_fit(narrow):
    the_guide = with_rule(effect("pin", "b"), desks=[desk("a"), desk("b", **narrow)])
    assert keys(the_guide, exploitationForm="labour") == ["b", "a"]


@pytest.mark.parametrize(
    "unreachable", [{"ages": (None, 17)}, {"regions": ["gm0344"]}, {"channels": [channel("b", "chat")]}]
)
def test_a_desk_pinned_by_name_must_be_one_the_person_can_be_sent_to(unreachable):
    the_guide = with_rule(effect("pin", "b"), desks=[desk("a"), desk("b", **unreachable)])
    assert keys(the_guide, age=30, channelTypes=["phone"]) == ["a"]


def test_desks_pinned_by_kind_fit_but_for_the_need():
    desks = [
        desk("a"),
        desk("other-need", kind="chat", needs=["report"]),
        desk("other-form", kind="chat", forms=["sexual"]),
        desk("other-audience", kind="chat", audiences=["citizen"]),
    ]
    the_guide = with_rule(effect("pin", kind="chat"), desks=desks)
    assert keys(the_guide, exploitationForm="labour") == ["other-need", "a"]


def test_desks_pinned_by_kind_are_in_order_of_how_well_they_fit():
    desks = [desk("a"), desk("b", kind="chat", hours=NOBODY_KNOWS), desk("c", kind="chat")]
    assert keys(with_rule(effect("pin", kind="chat"), desks=desks)) == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ({"kind": "chat"}, {"chat"}),
        ({"scope": "regional"}, {"local"}),
        ({"scope": "national"}, {"none", "advice", "chat", "names-form"}),
        ({"scope": "national", "kind": "chat"}, {"chat"}),
        ({"anonymous": True}, {"advice", "names-form"}),
        ({"namesForm": True}, {"names-form"}),
        ({"namesForm": True, "kind": "chat"}, set()),
        ({}, {"none", "advice", "chat", "local", "names-form"}),
    ],
)
def test_a_rule_chooses_desks_by_kind_scope_anonymity_and_form(selector, expected):
    desks = [
        desk("none", anonymity="none"),
        desk("advice", anonymity="advice"),
        desk("chat", kind="chat"),
        desk("local", regions=["gm0344"]),
        desk("names-form", forms=["labour"], anonymity="charges"),
    ]
    answer = referred(with_rule(effect("pin", **selector), desks=desks), exploitationForm="labour", region="Utrecht")
    assert {each["key"] for each in answer["desks"] if each["reasons"][0]["rule"]} == expected


@pytest.mark.parametrize(("desk_hours", "expected"), [(ALWAYS, "b"), (NOBODY_KNOWS, "a")])
def test_a_desk_pinned_if_open_is_pinned_only_when_it_is_known_to_be_open(desk_hours, expected):
    the_guide = with_rule(
        effect("pin-if-open", "b"), desks=[desk("a", forms=["labour"]), desk("b", hours=desk_hours), desk("c")]
    )
    assert keys(the_guide, TUESDAY_NIGHT, exploitationForm="labour")[0] == expected


def test_a_desk_pinned_if_open_is_closed_at_night():
    the_guide = with_rule(effect("pin-if-open", "b"))
    assert (keys(the_guide)[0], keys(the_guide, TUESDAY_NIGHT)[0]) == ("b", "a")


def test_a_desk_pinned_if_open_must_be_open_by_a_channel_the_person_can_use():
    both = desk("b", channels=[channel("b"), channel("chat", "chat", hours=NOBODY_KNOWS)])
    the_guide = with_rule(effect("pin-if-open", "b"), desks=[desk("a", channels=[channel("a", "chat")]), both])
    assert (keys(the_guide)[0], keys(the_guide, channelTypes=["chat"])[0]) == ("b", "a")


def test_a_desk_beside_another_has_its_rank():
    the_guide = with_rule(effect("pin", "c"), effect("beside", "b"))
    assert ranks(the_guide) == [("c", 1), ("b", 1), ("a", 2)]


def test_several_desks_may_stand_beside_one():
    the_guide = with_rule(effect("pin", "c"), effect("beside", "b"), effect("beside", "a"), effect("pin", "d"))
    assert ranks(the_guide) == [("c", 1), ("b", 1), ("a", 1)]


def test_beside_a_desk_that_is_not_there_a_desk_is_on_its_own():
    the_guide = with_rule(effect("pin", "gone"), effect("beside", "b"), effect("pin", "c"))
    assert ranks(the_guide) == [("b", 1), ("c", 2), ("a", 3)]


def test_beside_a_desk_that_comes_later_in_the_list_it_has_that_rank():
    the_guide = with_rule(effect("pin", "police"), effect("beside", "b"), desks=[police(), *ABC])
    assert ranks(the_guide, need="press-charges") == [("police", 1), ("b", 1), ("a", 2), ("c", 3)]
    assert ranks(the_guide, need="help") == [("b", 1), ("police", 2), ("a", 3), ("c", 4)]


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
