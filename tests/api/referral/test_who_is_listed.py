"""Who is in the list at all, what closes it, and that it is never empty."""

import pytest

from tests.api.referral.guides import (
    TUESDAY_NIGHT,
    channel,
    desk,
    effect,
    guide,
    inspectorate,
    keys,
    national,
    police,
    referred,
    rule,
)
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS, weekly

NEEDED_BY_NOBODY = {"audiences": [], "needs": []}


def test_a_desk_is_for_its_audiences_needs_and_forms():
    the_guide = guide(
        desk("a", audiences=["victim"]), desk("b", needs=["help"]), desk("c", forms=["sexual", "labour"]), desk("d")
    )
    assert keys(the_guide, exploitationForm="sexual") == ["c", "a", "b", "d"]
    assert keys(the_guide, exploitationForm="criminal") == ["a", "b", "d"]
    assert keys(the_guide, audience="citizen") == ["b", "d", "c"]
    assert keys(the_guide, need="legal") == ["a", "d", "c"]


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (11, ["any-age"]),
        (12, ["young", "any-age"]),
        (17, ["young", "any-age"]),
        (18, ["adults", "young", "any-age"]),
        (23, ["adults", "young", "any-age"]),
        (24, ["adults", "any-age"]),
        ("child", ["young", "any-age"]),
        ("adult", ["adults", "young", "any-age"]),
        (None, ["any-age", "adults", "young"]),
    ],
)
def test_a_known_age_keeps_to_the_bounds_of_desks_and_an_unknown_age_ranks_them_lower(age, expected):
    the_guide = guide(desk("any-age"), desk("young", ages=(12, 23)), desk("adults", ages=(18, None)))
    assert keys(the_guide, age=age) == expected


@pytest.mark.parametrize("type", ["phone", "chat", "email", "web-form", "visit"])
def test_only_desks_with_a_channel_that_the_person_can_use_are_listed(type):
    types = ["phone", "chat", "email", "web-form", "visit"]
    the_guide = guide(*(desk(each, channels=[channel(each, each)]) for each in types))
    assert keys(the_guide, channelTypes=[type]) == [type]
    assert len(keys(the_guide)) == len(types)


@pytest.mark.parametrize("action", ["pin", "pin-if-open", "prefer"])
def test_a_desk_that_nobody_can_be_referred_to_never_appears(action):
    rules = [rule("first", effect(action, "a"), effect(action))]
    the_guide = guide(desk("a", channels=[], referable=False), desk("b", verified="overdue"), rules=rules)
    answer = referred(the_guide, TUESDAY_NIGHT)
    assert [each["key"] for each in answer["desks"]] == ["b"]
    assert answer["desks"][0]["ifNoAnswer"] is None


def test_a_national_desk_that_nobody_can_be_referred_to_does_not_appear():
    assert keys(guide(national(channels=[], referable=False), desk("a"))) == ["a"]


def test_a_rule_about_a_desk_that_was_taken_down_does_nothing():
    rules = [rule("gone", *(effect(action, "gone") for action in ("pin", "beside", "prefer", "exclude", "not-first")))]
    assert keys(guide(desk("a"), national(), rules=rules)) == ["a", "national"]


@pytest.mark.parametrize(
    "facets",
    [
        {"audience": "citizen", "need": "report"},
        {"exploitationForm": "labour"},
        {"age": 9},
        {"region": "abroad"},
        {"region": "Nowhereville"},
        {"channelTypes": ["chat"]},
        {"anonymity": "no-name", "languages": ["vi"]},
        {"urgency": "acute"},
    ],
)
def test_the_national_desk_is_there_for_everybody_even_where_it_is_the_only_desk_and_fits_in_nothing(facets):
    only = national(**NEEDED_BY_NOBODY, forms=["sexual"], ages=(18, None), anonymity="none", regions=["gm0001"])
    assert keys(guide(only), **facets) == ["national"]


def test_rules_that_exclude_everything_leave_the_national_desk():
    rules = [rule("nobody", effect("exclude"))]
    assert keys(guide(desk("a"), desk("b"), national(), rules=rules)) == ["national"]


def test_the_national_desk_and_one_desk_open_day_and_night_close_every_list():
    the_guide = guide(
        desk("a"), national(**NEEDED_BY_NOBODY), desk("night", needs=[], hours=ALWAYS), desk("z", needs=[])
    )
    assert keys(the_guide) == ["a", "national", "night"]


def test_what_closes_the_list_is_not_repeated():
    assert keys(guide(desk("a"), national(), desk("night", hours=ALWAYS))) == ["a", "national", "night"]


@pytest.mark.parametrize(
    "unfit",
    [
        {"hours": NOBODY_KNOWS},
        {"hours": weekly("00:00-12:00", "12:00-00:00")},
        {"channels": [channel("by-appointment", hours=ALWAYS, byAppointment=True)]},
        {"channels": [channel("chat", "chat", hours=ALWAYS), channel("phone")]},
        {"audiences": ["professional"]},
        {"forms": ["labour"]},
        {"ages": (None, 17)},
        {"regions": ["gm0001"]},
        {"kind": "police"},
        {"roles": ["authority"]},
        {"roles": ["emergency"]},
    ],
)
def test_what_closes_the_list_is_somebody_this_person_can_turn_to_at_any_hour(unfit):
    night = desk("night", **{"needs": [], "hours": ALWAYS, **unfit})
    facets = {"exploitationForm": "sexual", "age": 30, "channelTypes": ["phone"]}
    assert keys(guide(night, national()), **facets) == ["national"]


@pytest.mark.parametrize(
    "worse",
    [{"needs": ["report"]}, {"anonymity": "none"}, {"kind": "health"}, {"verified": "due"}],
)
def test_the_desk_open_day_and_night_that_helps_best_closes_the_list(worse):
    """Where the eight before it fit better, so that it comes last."""
    many = [desk(f"desk-{number}", forms=["labour"], anonymity="charges") for number in range(8)]
    night = [
        desk("a", **{"hours": ALWAYS, "anonymity": "advice", **worse}),
        desk("b", hours=ALWAYS, anonymity="advice"),
    ]
    found = keys(guide(*many, *night, national()), exploitationForm="labour", anonymity="no-name")
    assert found[-2:] == ["national", "b"]


def test_a_desk_that_a_rule_excludes_closes_the_list_only_when_no_other_can():
    rules = [rule("without-a", effect("exclude", "a"))]
    night = [desk("a", hours=ALWAYS), desk("b", needs=[], hours=ALWAYS)]
    assert keys(guide(national(), *night, rules=rules)) == ["national", "b"]
    assert keys(guide(national(), night[0], rules=rules)) == ["national", "a"]


@pytest.mark.parametrize("rules", [[], [rule("all", effect("pin", kind="ngo"))]])
def test_at_most_eight_desks_come_before_those_that_close_the_list(rules):
    many = [desk(f"desk-{number:02}") for number in range(20)]
    night = desk("night", hours=ALWAYS, needs=[], kind="hotline")
    found = keys(guide(*many, national(needs=[]), night, rules=rules))
    assert found == [*(f"desk-{number:02}" for number in range(8)), "national", "night"]


def test_ranks_count_from_one():
    answer = referred(guide(desk("a"), desk("b"), national(), police(), inspectorate()))
    assert [each["rank"] for each in answer["desks"]] == [1, 2, 3, 4, 5]
