"""What the answer says of each desk, and until when it holds."""

import datetime as dt

import pytest

from api.referral import Guide, read_situation, refer
from tests.api.referral.guides import (
    TUESDAY_MORNING,
    TUESDAY_NIGHT,
    channel,
    desk,
    effect,
    guide,
    national,
    police,
    referred,
    region,
    rule,
)
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS, weekly


def first(the_desk, moment=TUESDAY_MORNING, **facets):
    return referred(guide(the_desk), moment, **facets)["desks"][0]


def test_the_whole_answer():
    local = desk(
        "local",
        regions=["gm0303"],
        forms=["labour"],
        ages=(18, None),
        anonymity="advice",
        tellsPolice="no",
        worksWithoutPapers="yes",
        channels=[channel("local", languages=["nl", "pl"])],
    )
    pinned = rule("local-first", effect("pin", kind="ngo"), when={"need": ["help"]}, advice="Go.", safety="Hide.")
    the_guide = guide(local, rules=[pinned], regions=[region("gm0303", name="Dronten")])
    facets = {"region": "Dronten", "age": 30, "exploitationForm": "labour", "anonymity": "no-name", "languages": ["pl"]}
    codes = ["helps-with-this", "knows-this-form", "your-age", "your-region", "without-name", "speaks-your-language"]
    assert referred(the_guide, **facets) == {
        "urgent": False,
        "guideVersion": "1",
        "validUntil": "2026-12-01T16:00:00Z",
        "place": {"asked": "Dronten", "status": "known", "regions": ["gm0303"]},
        "desks": [
            {
                "rank": 1,
                "id": local["id"],
                "key": "local",
                "reasons": [
                    {"code": "rule", "rule": "local-first"},
                    *({"code": code, "rule": None} for code in [*codes, "open-now"]),
                ],
                "bestChannel": {
                    "id": local["channels"][0]["id"],
                    "type": "phone",
                    "number": "+31201234567",
                    "href": "tel:+31201234567",
                    "state": "open",
                    "opensAt": None,
                    "closesAt": "2026-12-01T16:00:00Z",
                },
                "opensAt": None,
                "trust": {
                    "withoutName": "yes",
                    "tellsPolice": "no",
                    "withoutPapers": "yes",
                    "fromAbroad": "unknown",
                    "yourLanguage": "yes",
                },
                "nextSteps": ["Somebody listens."],
                "verification": local["verification"],
                "ifNoAnswer": None,
            }
        ],
        "advice": [{"rule": "local-first", "locale": "nl", "text": "Go."}],
        "safety": [{"rule": "local-first", "locale": "nl", "text": "Hide."}],
    }


def test_a_guide_that_was_read_before_gives_the_same_answer():
    document = guide(desk("a"), national())
    situation = {"audience": "victim", "need": "help"}
    expected = refer(situation, document, TUESDAY_MORNING)
    assert refer(read_situation(situation), Guide(document), TUESDAY_MORNING) == expected


def test_outside_opening_hours_the_answer_says_when_a_desk_opens():
    best = first(desk("a"), TUESDAY_NIGHT)["bestChannel"]
    assert (best["state"], best["opensAt"], best["closesAt"]) == ("closed", "2026-12-01T08:00:00Z", None)


def test_unknown_hours_are_said_to_be_unknown():
    best = first(desk("a", hours=NOBODY_KNOWS))["bestChannel"]
    assert (best["state"], best["opensAt"], best["closesAt"]) == ("unknown", None, None)


def test_the_best_channel_is_open_then_unknown_then_closed_and_then_the_first():
    closed, unknown = channel("closed", hours=weekly("20:00-21:00")), channel("unknown", hours=NOBODY_KNOWS)
    opens = [channel("one", hours=ALWAYS), channel("two", hours=ALWAYS)]
    assert first(desk("a", channels=[closed, unknown, *opens]))["bestChannel"]["id"] == opens[0]["id"]
    assert first(desk("a", channels=[closed, unknown]))["bestChannel"]["id"] == unknown["id"]


def test_the_best_channel_is_one_the_person_can_use():
    chat = channel("chat", "chat", hours=NOBODY_KNOWS)
    best = first(desk("a", channels=[channel("phone", hours=ALWAYS), chat]), channelTypes=["chat", "visit"])
    assert best["bestChannel"]["id"] == chat["id"]


@pytest.mark.parametrize(
    ("asked", "languages", "interpreter", "expected"),
    [
        (["ro"], ["nl", "ro"], "no", "yes"),
        (["vi", "ro"], ["ro"], "no", "yes"),
        (["zh-Hans"], ["zh-Hant"], "no", "yes"),
        (["PT-br"], ["pt"], "unknown", "yes"),
        (["ro"], ["nl"], "yes", "yes"),
        (["ro"], [], "yes", "yes"),
        (["ro"], ["nl"], "no", "no"),
        (["ro"], ["nl"], "unknown", "unknown"),
        (["ro"], [], "no", "unknown"),
        ([], ["nl"], "yes", "unknown"),
    ],
)
def test_a_language_is_spoken_or_interpreted_or_nobody_knows(asked, languages, interpreter, expected):
    the_desk = desk("a", channels=[channel("a", languages=languages, interpreter=interpreter)])
    assert first(the_desk, languages=asked)["trust"]["yourLanguage"] == expected


def test_only_who_answers_by_a_channel_the_person_can_use_speaks_a_language():
    channels = [channel("phone", languages=["ro"]), channel("chat", "chat", languages=["nl"], interpreter="no")]
    assert first(desk("a", channels=channels), languages=["ro"], channelTypes=["chat"])["trust"]["yourLanguage"] == "no"


def test_of_a_desk_without_a_channel_for_this_person_nobody_knows_the_languages():
    the_desk = national(channels=[channel("phone", languages=["nl"], interpreter="no")])
    assert first(the_desk, languages=["ro"], channelTypes=["chat"])["trust"]["yourLanguage"] == "unknown"


@pytest.mark.parametrize(
    ("level", "need", "expected"),
    [
        ("advice", "help", "yes"),
        ("advice", "report", "no"),
        ("report", "report", "yes"),
        ("report", "press-charges", "no"),
        ("charges", "press-charges", "yes"),
        ("none", "advice", "no"),
        ("unknown", "advice", "unknown"),
    ],
)
def test_whether_one_can_stay_without_a_name_depends_on_what_is_needed(level, need, expected):
    assert first(desk("a", anonymity=level), need=need)["trust"]["withoutName"] == expected


def test_the_answer_holds_until_somebody_in_it_opens_or_closes():
    late = desk("late", hours=weekly("08:00-12:30"))
    assert referred(guide(desk("a"), late))["validUntil"] == "2026-12-01T11:30:00Z"
    assert referred(guide(desk("a"), late), TUESDAY_NIGHT)["validUntil"] == "2026-12-01T07:00:00Z"


def test_the_answer_holds_until_a_rule_begins_or_is_over():
    rules = [rule("a", validFrom="2026-12-03"), rule("b", validUntil="2026-12-01")]
    assert referred(guide(desk("a", hours=ALWAYS), rules=rules))["validUntil"] == "2026-12-01T23:00:00Z"
    assert referred(guide(desk("a", hours=ALWAYS), rules=rules[:1]))["validUntil"] == "2026-12-02T23:00:00Z"


def test_the_answer_holds_no_longer_than_the_guide():
    the_guide = guide(desk("a", hours=ALWAYS), validUntil="2026-12-01T10:30:00Z")
    assert referred(the_guide)["validUntil"] == "2026-12-01T10:30:00Z"


def test_an_answer_that_nothing_changes_holds_on():
    assert referred(guide(desk("a", hours=ALWAYS), desk("b", hours=NOBODY_KNOWS)))["validUntil"] is None


def test_seconds_do_not_matter():
    the_guide = guide(desk("a"), police(), national())
    moment = dt.datetime(2026, 12, 1, 15, 59, 59, 999999, tzinfo=dt.UTC)
    assert referred(the_guide, moment) == referred(the_guide, moment.replace(second=0, microsecond=0))


def test_the_time_zone_of_the_moment_does_not_matter():
    in_bucharest = TUESDAY_MORNING.astimezone(dt.timezone(dt.timedelta(hours=2)))
    assert referred(guide(national()), in_bucharest) == referred(guide(national()))


def test_a_desk_that_is_closed_says_when_it_opens_by_any_channel():
    mailbox = channel("mailbox", "email", hours=NOBODY_KNOWS)
    desk_with_mailbox = desk("national", roles=["national-desk"], channels=[mailbox, channel("telephone")])

    answered = referred(guide(desk_with_mailbox), TUESDAY_NIGHT)["desks"][0]

    assert answered["bestChannel"]["type"] == "email"
    assert answered["opensAt"] == "2026-12-01T08:00:00Z"
