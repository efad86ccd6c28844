"""Danger now: 112 comes first, whatever else the person wants and whatever the rules say."""

import pytest

from tests.api.referral.guides import desk, effect, emergency, guide, keys, national, police, referred, rule

DANGER = {"urgency": "acute"}


@pytest.mark.parametrize(
    "need", ["report", "press-charges", "register", "help", "shelter", "advice", "legal", "medical"]
)
def test_in_danger_112_comes_first_whatever_is_needed(need):
    the_guide = guide(emergency(needs=["help"]), desk("a"), police(), national())
    assert keys(the_guide, need=need, **DANGER)[0] == "112"


@pytest.mark.parametrize(
    "wish",
    [
        {"channelTypes": ["chat"]},
        {"anonymity": "no-name"},
        {"anonymity": "not-to-police"},
        {"region": "abroad"},
        {"region": "Nowhereville"},
        {"age": 7},
        {"exploitationForm": "labour"},
        {"languages": ["vi"]},
    ],
)
def test_in_danger_112_comes_first_whatever_the_person_wants(wish):
    the_guide = guide(emergency(forms=["sexual"]), desk("a", anonymity="charges"), national())
    assert keys(the_guide, **DANGER, **wish)[0] == "112"


def test_in_danger_112_comes_first_for_an_audience_it_does_not_name():
    assert keys(guide(emergency(audiences=["citizen"]), national()), **DANGER) == ["112", "national"]


@pytest.mark.parametrize("action", ["pin", "pin-if-open", "prefer"])
def test_no_rule_puts_another_desk_before_112(action):
    rules = [rule("other-first", effect(action, "a"))]
    assert keys(guide(emergency(), desk("a"), national(), rules=rules), **DANGER) == ["112", "a", "national"]


@pytest.mark.parametrize("selector", [{"desk": "112"}, {"kind": "emergency"}, {}])
@pytest.mark.parametrize("action", ["exclude", "not-first"])
def test_no_rule_takes_112_away(action, selector):
    rules = [rule("without-112", effect(action, **selector))]
    assert keys(guide(emergency(), desk("a"), national(), rules=rules), **DANGER)[0] == "112"


def test_in_danger_112_comes_first_when_it_is_counted_among_the_authorities():
    emergency_desk = emergency(kind="police", roles=["emergency", "authority"])
    the_guide = guide(emergency_desk, police("sex-crimes", forms=["sexual"]), desk("a"), national())
    assert keys(the_guide, need="advice", anonymity="not-to-police", **DANGER)[0] == "112"
    labour = guide(emergency_desk, desk("labour", kind="inspectorate", forms=["labour"]), national())
    assert keys(labour, need="report", exploitationForm="labour", **DANGER) == ["112", "labour", "national"]


def test_every_desk_for_danger_comes_before_any_other():
    text_112 = desk("112-app", roles=["emergency"], kind="emergency")
    assert keys(guide(desk("a"), text_112, emergency(), national()), **DANGER)[:3] == ["112", "112-app", "a"]


@pytest.mark.parametrize("urgency", [{}, {"urgency": "urgent"}, {"urgency": "normal"}, {"urgency": "low"}])
def test_without_danger_112_is_not_listed_even_where_a_rule_pins_it(urgency):
    rules = [rule("112", effect("pin", "112"), effect("pin", kind="emergency"))]
    answer = referred(guide(emergency(), national(), rules=rules), **urgency)
    assert (answer["urgent"], [each["key"] for each in answer["desks"]]) == (False, ["national"])


def test_in_danger_the_answer_says_so_and_why_112_is_there():
    answer = referred(guide(emergency(), national()), **DANGER)
    assert answer["urgent"] is True
    assert [reason["code"] for reason in answer["desks"][0]["reasons"]] == ["danger", "helps-with-this", "open-now"]


def test_who_cannot_call_is_still_told_that_112_is_a_telephone_number():
    best = referred(guide(emergency(), national()), channelTypes=["chat"], **DANGER)["desks"][0]["bestChannel"]
    assert (best["type"], best["href"], best["state"]) == ("phone", "tel:112", "open")


def test_abroad_112_has_no_number_where_none_works_there():
    best = referred(guide(emergency(), national()), region="abroad", **DANGER)["desks"][0]["bestChannel"]
    assert (best["number"], best["href"]) == (None, None)
