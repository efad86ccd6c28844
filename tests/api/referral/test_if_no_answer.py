"""Where nobody may answer at the first desk, the answer names another one that is open now."""

import datetime as dt

import pytest

from tests.api.referral.guides import (
    TUESDAY_NIGHT,
    channel,
    desk,
    effect,
    emergency,
    guide,
    inspectorate,
    national,
    police,
    referred,
    region,
    rule,
)
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS, weekly

NIGHT = desk("night", hours=ALWAYS, needs=[])
DRONTEN = region("gm0303", name="Dronten")
FIRST = rule("first", effect("pin", "first"))


def other_than(first, *others, moment=TUESDAY_NIGHT, rules=(FIRST,), **facets):
    answer = referred(guide(first, *others, rules=rules), moment, **facets)
    assert answer["desks"][0]["key"] == first["key"]
    other = answer["desks"][0]["ifNoAnswer"]
    return other and other["key"]


@pytest.mark.parametrize(
    "doubtful",
    [
        {"hours": ALWAYS, "verified": "overdue"},
        {"hours": ALWAYS, "verification": {"verifiedOn": None, "method": None, "dueOn": None, "status": "overdue"}},
        {"hours": NOBODY_KNOWS},
        {"hours": weekly("09:00-17:00")},
        {"channels": [channel("first", hours=ALWAYS, byAppointment=True)]},
    ],
)
def test_a_first_desk_that_is_not_verified_or_not_known_to_be_open_names_one_that_answers_now(doubtful):
    assert other_than(desk("first", **doubtful), NIGHT) == "night"


@pytest.mark.parametrize("verified", ["current", "due"])
def test_a_first_desk_that_is_verified_and_open_needs_no_other(verified):
    assert other_than(desk("first", hours=ALWAYS, verified=verified), NIGHT) is None


def test_the_other_desk_comes_with_its_channel_and_when_it_closes():
    until_four = desk("late", channels=[channel("late", hours=weekly("20:00-04:00"))])
    answer = referred(guide(desk("first", hours=NOBODY_KNOWS), until_four, rules=[FIRST]), TUESDAY_NIGHT)
    assert answer["desks"][0]["ifNoAnswer"] == {
        "id": until_four["id"],
        "key": "late",
        "bestChannel": {
            "id": until_four["channels"][0]["id"],
            "type": "phone",
            "number": "+31201234567",
            "href": "tel:+31201234567",
            "state": "open",
            "opensAt": None,
            "closesAt": "2026-12-01T03:00:00Z",
        },
    }


def test_only_the_first_desks_name_another():
    rules = [rule("both", effect("pin", "a"), effect("beside", "b"))]
    desks = [desk(key, hours=NOBODY_KNOWS) for key in ("a", "b", "c")]
    answer = referred(guide(*desks, NIGHT, rules=rules))
    found = [(each["rank"], each["ifNoAnswer"] and each["ifNoAnswer"]["key"]) for each in answer["desks"]]
    assert found == [(1, "night"), (1, "night"), (2, None), (3, None)]


@pytest.mark.parametrize(
    "unfit",
    [
        {"hours": NOBODY_KNOWS},
        {"hours": weekly("09:00-17:00")},
        {"audiences": ["citizen"]},
        {"forms": ["sexual"]},
        {"ages": (None, 17)},
        {"regions": ["gm0001"]},
        {"roles": ["emergency"]},
        {"roles": ["authority"]},
        {"kind": "police"},
        {"channels": [channel("chat", "chat", hours=ALWAYS)]},
    ],
)
def test_the_other_desk_is_one_this_person_can_turn_to_now(unfit):
    other = desk("other", **{"hours": ALWAYS, **unfit})
    facets = {"exploitationForm": "labour", "age": 30, "channelTypes": ["phone"]}
    assert other_than(desk("first", hours=NOBODY_KNOWS), other, **facets) is None


def test_the_same_telephone_is_not_another_desk():
    shared = channel("shared", hours=ALWAYS)
    assert other_than(desk("first", channels=[shared], verified="overdue"), desk("b", channels=[shared])) is None


def test_a_verified_desk_comes_before_one_that_helps_with_this():
    overdue = desk("a", hours=ALWAYS, verified="overdue")
    assert other_than(desk("first", hours=NOBODY_KNOWS), overdue, NIGHT) == "night"
    assert other_than(desk("first", hours=NOBODY_KNOWS), overdue) == "a"


def test_of_verified_desks_one_that_helps_with_this_comes_first():
    helps = desk("z", hours=ALWAYS, verified="due")
    assert other_than(desk("first", hours=NOBODY_KNOWS), helps, NIGHT) == "z"


@pytest.mark.parametrize(
    ("worse", "better"),
    [({"anonymity": "none"}, {"anonymity": "advice"}), ({"kind": "health"}, {}), ({}, {"regions": ["gm0303"]})],
)
def test_of_desks_that_help_one_without_a_name_not_for_health_and_nearby_comes_first(worse, better):
    others = [desk("a", hours=ALWAYS, **worse), desk("b", hours=ALWAYS, **better)]
    the_guide = guide(desk("first", hours=NOBODY_KNOWS), *others, rules=[FIRST], regions=[DRONTEN])
    answer = referred(the_guide, TUESDAY_NIGHT, anonymity="no-name", region="Dronten")
    assert answer["desks"][0]["ifNoAnswer"]["key"] == "b"


def test_a_desk_that_a_rule_excludes_is_the_last_to_be_named():
    rules = [FIRST, rule("without", effect("exclude", "a"))]
    excluded = desk("a", hours=ALWAYS)
    assert other_than(desk("first", hours=NOBODY_KNOWS), excluded, NIGHT, rules=rules) == "night"
    assert other_than(desk("first", hours=NOBODY_KNOWS), excluded, rules=rules) == "a"


def test_a_report_never_crosses_to_the_authority_of_another_form():
    first = inspectorate(channels=[channel("inspectorate", hours=NOBODY_KNOWS)])
    answer = referred(
        guide(first, police(hours=ALWAYS), NIGHT), TUESDAY_NIGHT, need="report", exploitationForm="labour"
    )
    assert (answer["desks"][0]["key"], answer["desks"][0]["ifNoAnswer"]["key"]) == ("inspectorate", "night")


def test_112_that_answers_needs_no_other():
    answer = referred(guide(emergency(), national(), NIGHT), TUESDAY_NIGHT, urgency="acute")
    assert answer["desks"][0]["ifNoAnswer"] is None


def test_on_a_holiday_that_nobody_knows_about_the_first_desk_names_another():
    christmas = dt.datetime(2026, 12, 25, 10, tzinfo=dt.UTC)
    the_guide = guide(desk("first"), NIGHT, rules=[FIRST], holidays=[{"date": "2026-12-25", "name": "Kerst"}])
    first = referred(the_guide, christmas)["desks"][0]
    assert (first["bestChannel"]["state"], first["ifNoAnswer"]["key"]) == ("unknown", "night")
