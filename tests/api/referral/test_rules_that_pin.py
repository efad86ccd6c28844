"""Which desks a rule pins, and which it puts beside them."""

import pytest

from tests.api.referral.guides import TUESDAY_NIGHT, channel, desk, effect, keys, police, referred
from tests.api.referral.one_rule import ABC, ranks, with_rule
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS


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
