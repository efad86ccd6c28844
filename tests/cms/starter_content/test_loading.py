"""The starter content goes through the importer and the gate, once, and stays out of editors' way."""

import json

import pytest
from django.core.management import call_command
from wagtail.models import Page, Revision, Site

from api.guides import guide_for
from api.models import PublishedDocument
from cms.publishing.rebuild import differences
from cms.referral.dead_ends import find_dead_ends
from cms.referral.example_cases import published_cases, try_all
from cms.starter_content.referral import read
from cms.translation.models import Status, TranslationState
from cms.workflow.models import UnreviewedPublication
from content_models.models import Channel, GuidancePage, ReportingPoint
from tests import builders
from tests.benchmarks import referring
from tests.frontend_contract.client.twins import Question, answers_of_node, answers_of_python

pytestmark = pytest.mark.django_db


def documents(collection: str, locale: str) -> list[dict]:
    rows = PublishedDocument.objects.filter(collection=collection, locale=locale, state="live")
    return [json.loads(row.body) for row in rows]


def load() -> None:
    call_command("load_starter_content", verbosity=0)


def test_the_starter_content_is_complete_true_and_loaded_once():
    """One test, because loading takes a while."""
    load()
    for locale in ("nl", "en"):
        desks, pages = documents("reporting-points", locale), documents("pages", locale)
        assert (len(desks), len(pages), len(documents("glossary-terms", locale))) == (80, 53, 81)
        assert {desk["locale"] for desk in desks} == {locale}
        assert all(desk["purpose"] and desk["name"] for desk in desks)
    assert list(differences()) == []
    no_shelter_has_an_address()
    doubtful_channels_are_kept_and_not_served()
    assert Page.objects.filter(depth=2, live=True).count() == 2
    every_page_waits_for_comensha()
    the_whole_referral_is_there()
    a_machine_s_texts_are_kept_and_not_public()
    assert Site.objects.get().root_page.locale.language_code == "nl"
    every_example_case_has_the_right_desk_first()
    no_way_through_the_questions_is_a_dead_end()
    both_engines_refer_alike()
    loading_again_changes_nothing_and_keeps_what_editors_did()


def every_example_case_has_the_right_desk_first() -> None:
    outcomes = try_all(published_cases(), guide_for("nl"))
    assert len(outcomes) == len(read("cases"))
    assert {outcome.case.key: outcome.first for outcome in outcomes if not outcome.passes} == {}


def no_way_through_the_questions_is_a_dead_end() -> None:
    found = find_dead_ends(guide_for("nl"))
    assert found.walked.is_whole
    assert {kind: found.examples[kind] for kind, count in found.counts.items() if count} == {}


def both_engines_refer_alike() -> None:
    guides = {locale: guide_for(locale).document for locale in ("nl", "en")}
    questions = [
        Question(locale, situation, moment, explain=True)
        for locale, guide in guides.items()
        for situation, moment in referring.questions(guide)[:500]
    ]
    assert all(guide["rules"] and guide["questions"] for guide in guides.values())
    assert answers_of_python(guides, questions) == answers_of_node(guides, questions)


def no_shelter_has_an_address() -> None:
    for desk in documents("reporting-points", "nl"):
        if desk["kind"] == "shelter-intake":
            assert "visit" not in {channel["type"] for channel in desk["channels"]}


def every_page_waits_for_comensha() -> None:
    waiting = UnreviewedPublication.objects.waiting()
    assert {each.reason for each in waiting} == {"Te controleren door CoMensha"}
    assert {each.content_object.locale.language_code for each in waiting} == {"nl"}
    assert len(waiting) == 53


def the_whole_referral_is_there() -> None:
    for name in ("rules", "questions"):
        for locale in ("nl", "en"):
            keys = {document["key"] for document in documents(f"referral-{name}", locale)}
            assert keys == {entry["key"] for entry in read(name)}
    assert len(documents("referral-cases", "nl")) == len(read("cases"))
    assert len(documents("holidays", "en")) == len(read("holidays"))


def a_machine_s_texts_are_kept_and_not_public() -> None:
    states = TranslationState.objects.filter(status=Status.MACHINE, title__in=["FairWork", "Ik heb geen papieren"])
    assert states.count() == 3 * 6  # the desk, its organisation, the page
    assert not PublishedDocument.objects.exclude(locale__in=["nl", "en"]).filter(state="live").exists()


def doubtful_channels_are_kept_and_not_served() -> None:
    low = {str(channel.uuid) for channel in Channel.objects.filter(confidence="low")}
    served = {channel["id"] for desk in documents("reporting-points", "nl") for channel in desk["channels"]}
    assert low
    assert not low & served
    assert any(not desk["referable"] for desk in documents("reporting-points", "nl"))


def loading_again_changes_nothing_and_keeps_what_editors_did() -> None:
    builders.publish(
        ReportingPoint.objects.get(key="comensha-helpdesk", locale__language_code="nl"), name="Door de redactie"
    )
    GuidancePage.objects.filter(locale__language_code="en").first().delete()
    revisions, sequence = Revision.objects.count(), last_sequence()
    load()
    assert (Revision.objects.count(), last_sequence()) == (revisions, sequence)
    assert ReportingPoint.objects.get(key="comensha-helpdesk", locale__language_code="nl").name == "Door de redactie"


def last_sequence() -> int:
    from cms.publishing.drain import drain

    drain()
    return max(PublishedDocument.objects.values_list("sequence", flat=True))
