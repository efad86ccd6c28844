"""When a rule holds: of one facet any of the values, of different facets all; unknown is a value of its own."""

import pytest

from tests.api.referral.guides import (
    TUESDAY_MORNING,
    TUESDAY_NIGHT,
    channel,
    guide,
    national,
    referred,
    region,
    rule,
)
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS

REGIONS = [region("gm0303", name="Dronten", parents=["vr25"]), region("vr25", "safety-region", "Flevoland")]


def holds(when, moment=TUESDAY_MORNING, the_national_desk=None, **facets):
    rules = [rule("the-rule", when=when, advice="So it is.")]
    the_guide = guide(the_national_desk or national(), rules=rules, regions=REGIONS)
    return bool(referred(the_guide, moment, **facets)["advice"])


@pytest.mark.parametrize(
    ("facet", "value", "facets"),
    [
        ("audience", "victim", {}),
        ("need", "help", {}),
        ("exploitationForm", "labour", {"exploitationForm": "labour"}),
        ("exploitationForm", "labour", {"exploitationForm": ["sexual", "labour"]}),
        ("exploitationForm", "unknown", {}),
        ("exploitationForm", "unknown", {"exploitationForm": []}),
        ("age", "child", {"age": "child"}),
        ("age", "child", {"age": 17}),
        ("age", "adult", {"age": "adult"}),
        ("age", "adult", {"age": 18}),
        ("age", "unknown", {}),
        ("urgency", "low", {"urgency": "low"}),
        ("urgency", "unknown", {}),
        ("place", "known", {"region": "Dronten"}),
        ("place", "unknown", {}),
        ("place", "abroad", {"region": "abroad"}),
        ("place", "not-found", {"region": "Nowhereville"}),
        ("region", "gm0303", {"region": "Dronten"}),
        ("region", "vr25", {"region": "Dronten"}),
        ("anonymity", "not-to-police", {"anonymity": "not-to-police"}),
        ("anonymity", "unknown", {}),
        ("nationality", "eu", {"nationality": "eu"}),
        ("nationality", "unknown", {}),
        ("residence", "none", {"residence": "none"}),
        ("residence", "unknown", {}),
        ("complexity", "addiction", {"complexity": ["addiction", "psychiatry"]}),
        ("complexity", "any", {"complexity": ["addiction"]}),
        ("complexity", "none", {"complexity": []}),
        ("complexity", "unknown", {}),
        ("dangerousInformation", "yes", {"dangerousInformation": True}),
        ("dangerousInformation", "no", {"dangerousInformation": False}),
        ("dangerousInformation", "unknown", {}),
        ("unaccompanied", "yes", {"unaccompanied": True}),
        ("unaccompanied", "unknown", {}),
        ("language", "ar", {"languages": ["nl", "ar"]}),
        ("language", "zh-Hans", {"languages": ["zh-Hans"]}),
        ("language", "zh-Hans", {"languages": ["ZH-hans"]}),
        ("channel", "no-phone", {"channelTypes": ["chat", "email"]}),
    ],
)
def test_a_rule_holds_when_the_situation_has_its_value(facet, value, facets):
    assert holds({facet: [value]}, **facets)


@pytest.mark.parametrize(
    ("facet", "value", "facets"),
    [
        ("audience", "citizen", {}),
        ("need", "report", {}),
        ("exploitationForm", "unknown", {"exploitationForm": "labour"}),
        ("age", "child", {"age": 18}),
        ("age", "adult", {"age": 17}),
        ("age", "child", {}),
        ("age", "adult", {}),
        ("urgency", "normal", {}),
        ("place", "unknown", {"region": "Nowhereville"}),
        ("region", "gm0303", {"region": "Flevoland"}),
        ("region", "gm0303", {}),
        ("anonymity", "none", {}),
        ("residence", "none", {}),
        ("complexity", "none", {}),
        ("complexity", "any", {"complexity": []}),
        ("dangerousInformation", "no", {}),
        ("language", "ar", {"languages": ["fa"]}),
        ("channel", "no-phone", {}),
        ("channel", "no-phone", {"channelTypes": ["chat", "phone"]}),
    ],
)
def test_a_rule_does_not_hold_for_another_value_and_nothing_said_is_only_unknown(facet, value, facets):
    assert not holds({facet: [value]}, **facets)


def test_of_one_facet_any_value_is_enough():
    assert holds({"need": ["report", "help"]})


def test_of_several_facets_each_must_hold():
    when = {"need": ["help"], "age": ["child"]}
    assert (holds(when, age=9), holds(when, age=30)) == (True, False)


def test_a_rule_without_conditions_always_holds():
    assert holds({})
    assert holds({"need": []})


@pytest.mark.parametrize(
    ("hours", "moment", "state"),
    [
        (None, TUESDAY_MORNING, "open"),
        (None, TUESDAY_NIGHT, "closed"),
        (ALWAYS, TUESDAY_NIGHT, "open"),
        (NOBODY_KNOWS, TUESDAY_NIGHT, None),
    ],
)
def test_a_rule_may_ask_whether_the_national_desk_is_open(hours, moment, state):
    the_desk = national(**({"hours": hours} if hours else {}))
    assert [each for each in ("open", "closed") if holds({"nationalDesk": [each]}, moment, the_desk)] == (
        [state] if state else []
    )


def test_the_national_desk_is_closed_when_its_telephone_is_though_nobody_knows_when_it_reads_mail():
    the_desk = national(channels=[channel("phone"), channel("mail", "email", hours=NOBODY_KNOWS)])
    assert holds({"nationalDesk": ["closed"]}, TUESDAY_NIGHT, the_desk)
    assert holds({"nationalDesk": ["open"]}, TUESDAY_MORNING, the_desk)
    assert not holds({"nationalDesk": ["closed"]}, TUESDAY_NIGHT, the_desk, channelTypes=["email"])
