"""Who investigates follows from the form, and nobody who asks for help is sent to somebody who investigates."""

import pytest

from tests.api.referral.guides import desk, effect, guide, inspectorate, keys, national, police, referred, rule

HELPING = ["help", "shelter", "advice", "legal", "medical"]
INVESTIGATING = ["report", "press-charges"]
SEXUAL_POLICE = police("sex-crimes", forms=["sexual", "criminal"])


@pytest.mark.parametrize("need", INVESTIGATING)
def test_the_form_decides_which_authority_is_listed(need):
    the_guide = guide(police(), SEXUAL_POLICE, inspectorate(), national())
    assert keys(the_guide, need=need, exploitationForm="labour") == ["inspectorate", "national"]
    assert keys(the_guide, need=need, exploitationForm="sexual") == ["sex-crimes", "national", "police"]


@pytest.mark.parametrize("need", INVESTIGATING)
@pytest.mark.parametrize("selector", [{"desk": "police"}, {"kind": "police"}])
def test_no_rule_crosses_to_the_authority_of_another_form(need, selector):
    rules = [rule("police-first", effect("pin", **selector), effect("pin-if-open", **selector))]
    the_guide = guide(police(), inspectorate(), national(), rules=rules)
    assert keys(the_guide, need=need, exploitationForm="labour") == ["inspectorate", "national"]


def test_a_desk_with_the_role_of_authority_is_one_whatever_its_kind():
    immigration = desk("immigration", kind="other", roles=["authority"])
    the_guide = guide(immigration, inspectorate(), national())
    assert keys(the_guide, need="report", exploitationForm="labour") == ["inspectorate", "national"]
    assert keys(the_guide, need="help")[0] == "national"


def test_a_form_that_no_authority_names_leaves_every_authority_that_takes_any_form():
    the_guide = guide(police(), SEXUAL_POLICE, inspectorate(), national())
    assert keys(the_guide, need="report", exploitationForm="begging") == ["national", "police"]


def test_several_forms_may_be_told_to_the_authority_of_each():
    the_guide = guide(police(), SEXUAL_POLICE, inspectorate(), national())
    found = keys(the_guide, need="report", exploitationForm=["labour", "sexual"])
    assert found == ["inspectorate", "sex-crimes", "national", "police"]


def test_without_a_form_every_authority_is_listed():
    the_guide = guide(police(), SEXUAL_POLICE, inspectorate(), national())
    assert set(keys(the_guide, need="report")) == {"police", "sex-crimes", "inspectorate", "national"}


def test_an_authority_of_another_form_does_help_with_other_needs():
    the_guide = guide(police(), inspectorate(), national())
    assert set(keys(the_guide, need="register", exploitationForm="labour")) == {"inspectorate", "national", "police"}


@pytest.mark.parametrize("need", HELPING)
@pytest.mark.parametrize("authority", [police(), inspectorate(), desk("ind", roles=["authority"], kind="other")])
@pytest.mark.parametrize("selector", [{"by": "key"}, {"by": "kind"}])
def test_no_authority_comes_first_for_help_even_where_a_rule_pins_it(need, authority, selector):
    chosen = {"desk": authority["key"]} if selector["by"] == "key" else {"kind": authority["kind"]}
    rules = [rule("authority-first", effect("pin", **chosen))]
    assert keys(guide(authority, desk("a"), national(), rules=rules), need=need) == ["a", authority["key"], "national"]


@pytest.mark.parametrize("need", HELPING)
def test_no_authority_is_equal_to_the_first_desk_for_help(need):
    rules = [rule("both", effect("pin", "a"), effect("beside", "police"))]
    answer = referred(guide(police(), desk("a"), national(), rules=rules), need=need)
    assert [(each["key"], each["rank"]) for each in answer["desks"]] == [("a", 1), ("police", 2), ("national", 3)]


@pytest.mark.parametrize("need", HELPING)
def test_no_authority_is_what_one_may_turn_to_when_nobody_answers(need):
    first = desk("a", verified="overdue")
    assert referred(guide(first, police(), inspectorate()), need=need)["desks"][0]["ifNoAnswer"] is None


@pytest.mark.parametrize("need", INVESTIGATING)
def test_to_report_the_authority_does_come_first(need):
    rules = [rule("police-first", effect("pin", "police"))]
    assert keys(guide(desk("a"), police(), national(), rules=rules), need=need) == ["police", "a", "national"]


@pytest.mark.parametrize("need", [*INVESTIGATING, "register"])
def test_who_wants_no_police_is_not_sent_to_an_authority_first(need):
    rules = [rule("police-first", effect("pin", "police"))]
    the_guide = guide(desk("a"), police(), national(), rules=rules)
    assert keys(the_guide, need=need, anonymity="not-to-police") == ["a", "police", "national"]


def test_who_wants_no_police_is_rather_sent_to_who_does_not_tell_them():
    the_guide = guide(
        police(tellsPolice="no"),
        desk("a", tellsPolice="yes"),
        desk("b", tellsPolice="unknown"),
        desk("c", tellsPolice="no"),
    )
    assert keys(the_guide, need="report", anonymity="not-to-police") == ["c", "b", "a", "police"]


def test_where_only_an_authority_helps_the_national_desk_comes_before_it():
    assert keys(guide(police(), national(needs=[])), need="shelter") == ["national", "police"]
