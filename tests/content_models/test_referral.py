"""What keeps rules, questions and example cases from being published, each in one sentence that says what to do."""

import datetime as dt
import json

import pytest
from django.db import transaction
from django.db.models import ProtectedError

from content_models.fields import CodesField
from content_models.models import (
    ReferralCaseAllowed,
    ReferralCaseFirst,
    ReferralCaseForbidden,
    ReferralRule,
    ReferralRuleRegion,
)
from content_models.referral_facets import condition_choices
from tests import builders
from tests.builders.referral import effect
from tests.content_models.test_publish_problems import refused, sentences

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return builders.publish(builders.desk("helpdesk"))


def test_a_rule_that_is_right_has_no_problems(desk):
    when = ["audience:victim", "exploitationForm:unknown", "place:not-found", "language:pl", "nationalDesk:closed"]
    rule = builders.referral_rule(when=when, regions=[builders.region()], effects=[("pin", desk)])
    assert sentences(rule) == []


def test_a_rule_that_only_advises_is_right():
    assert sentences(builders.referral_rule(advice="Je hoeft nu niet te kiezen.")) == []


def test_a_rule_does_something_and_somebody_keeps_it():
    rule = builders.referral_rule(owner="", valid_from=dt.date(2026, 2, 1), valid_until=dt.date(2026, 1, 1))
    assert refused(rule) == [
        "Vul in wie deze regel bijhoudt.",
        "De laatste dag ligt voor de eerste: draai ze om.",
        "Deze regel doet niets: voeg een stap toe, of schrijf een advies.",
    ]


@pytest.mark.parametrize("code", ["audience:martian", "age:12", "mood:bad", "victim", "language:Pools"])
def test_a_condition_nobody_knows_is_refused(code):
    rule = builders.referral_rule(advice="Bel.")
    assert refused(rule, conditions=[code]) == [
        f"“{code}” is geen waarde die we kennen: haal hem weg of kies een andere."
    ]


@pytest.mark.parametrize(
    ("action", "fields", "sentence"),
    [
        ("pin", {}, "Kies bij “zet vooraan” een contactpunt of een soort."),
        ("order", {"scope": "regional"}, "Kies bij “volgorde van soorten” een soort."),
    ],
)
def test_a_step_of_a_rule_says_with_which_desks(action, fields, sentence):
    assert refused(builders.referral_rule(effects=[(action, fields)])) == [sentence]


def test_a_step_names_a_desk_or_a_kind_and_never_both(desk):
    both = effect("pin", {"reporting_point": desk, "kind": "police"})
    assert refused(builders.referral_rule(), effects=[both]) == [
        "Kies bij “zet vooraan” een contactpunt of een soort, niet allebei."
    ]


def test_a_rule_waits_for_its_desks_and_regions():
    region = builders.region(name="Utrecht")
    region.unpublish()
    rule = builders.referral_rule(effects=[("pin", builders.desk("helpdesk"))], regions=[region])
    assert refused(rule) == [
        "Publiceer eerst de regio “Utrecht (gemeente)”, of haal haar hier weg.",
        "Publiceer eerst het contactpunt “Helpdesk”, of haal het hier weg.",
    ]


@pytest.mark.parametrize("builder", [builders.referral_rule, builders.referral_question, builders.referral_case])
def test_a_key_is_taken_once(builder):
    builder("same")
    assert "De sleutel “same” bestaat al: kies een andere sleutel." in refused(builder("same"))


def test_a_question_has_answers_unless_it_asks_for_a_place():
    question = builders.referral_question(answers=[])
    assert sentences(question) == ["Voeg een antwoord toe, of kies als soort vraag “een plaats”."]
    question.kind = "place"
    assert sentences(question) == []


def test_not_all_answers_say_i_do_not_know():
    value = {"label": "Ik weet het niet", "explanation": "", "sets": [], "ends": False}
    question = builders.referral_question(answers=[])
    question.answers = json.dumps([{"type": "answer", "id": "a", "value": value}])
    assert sentences(question) == [
        "Geen antwoord doet iets: kies bij een antwoord wat we dan weten, of zet “laatste vraag” aan."
    ]


def test_an_answer_says_one_thing_of_each_facet_and_only_what_is_known():
    question = builders.referral_question(answers=[("Ja", ["age:child", "age:adult", "place:known"])])
    assert refused(question) == [
        "“place:known” is geen waarde die we kennen: haal hem weg of kies een andere.",
        "Bij “Leeftijd” kan maar één waarde: kies er één.",
    ]


def test_a_case_that_is_right_has_no_problems(desk):
    situation = ["audience:victim", "need:advice", "exploitationForm:labour", "exploitationForm:sexual", "languages:pl"]
    assert sentences(builders.referral_case(situation=situation, first=[desk], age=31, place="Dronten")) == []


def test_a_case_says_who_asks_for_what_and_what_must_come_first():
    case = builders.referral_case(situation=["age:child", "region:abroad"], age=12, place="Dronten")
    assert refused(case, languages=["Pools"]) == [
        "Kies een waarde bij “Wie vraagt hulp”.",
        "Kies een waarde bij “Waarvoor”.",
        "De leeftijd staat er twee keer: laat er één weg.",
        "De plaats staat er twee keer: laat er één weg.",
        "“Pools” is geen taalcode: gebruik codes zoals nl, en, pl.",
        "Kies welk contactpunt als eerste moet komen.",
    ]


def test_a_case_says_one_thing_of_each_facet(desk):
    situation = ["audience:victim", "audience:citizen", "need:advice"]
    assert refused(builders.referral_case(situation=situation, first=[desk])) == [
        "Bij “Wie vraagt hulp” kan maar één waarde: kies er één."
    ]


def test_a_desk_is_not_both_allowed_and_forbidden_to_come_first(desk):
    case = builders.referral_case(first=[desk], forbidden=[desk])
    assert refused(case) == ["“Helpdesk” mag eerst en mag nooit eerst: haal het op één plek weg."]


def test_a_new_term_is_a_condition_at_once():
    builders.known(["exploitationForm:surrogacy"])
    codes = {code for _group, choices in condition_choices() for code, _label in choices}
    assert {"exploitationForm:surrogacy", "exploitationForm:unknown", "urgency:acute", "language:nl"} <= codes


def test_a_chosen_code_that_is_no_choice_any_more_is_shown_and_kept_in_a_draft():
    field: CodesField = ReferralRule._meta.get_field("conditions")
    form_field = field.formfield()
    html = form_field.widget.render("conditions", ["age:child", "mood:bad"], {"id": "codes"})
    assert 'name="conditions" type="checkbox" value="mood:bad" checked' in html
    assert html.count("<details open>") == 2
    assert form_field.clean(["mood:bad"]) == ["mood:bad"]


@pytest.mark.parametrize(
    ("name", "model"),
    [("first", ReferralCaseFirst), ("allowed", ReferralCaseAllowed), ("forbidden", ReferralCaseForbidden)],
)
def test_a_desk_that_only_a_draft_of_a_case_names_cannot_be_deleted(desk, name, model):
    builders.draft(builders.referral_case(), **{name: [model(reporting_point=desk)]})
    with pytest.raises(ProtectedError, match="haal het daar eerst weg"), transaction.atomic():
        desk.delete()


def test_desks_and_regions_that_only_a_draft_of_a_rule_names_cannot_be_deleted(desk):
    region = builders.region()
    builders.draft(
        builders.referral_rule(),
        effects=[effect("exclude", desk)],
        regions=[ReferralRuleRegion(region=region)],
    )
    for named in (desk, region):
        with pytest.raises(ProtectedError, match="haal het daar eerst weg"), transaction.atomic():
            named.delete()
    assert ReferralRule.objects.get().get_latest_revision_as_object().effects.get().reporting_point == desk
