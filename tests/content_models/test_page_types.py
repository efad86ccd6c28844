"""Which pages there are, where they may stand, and what each must say before it is published."""

import datetime as dt

import pytest
from django.urls import reverse
from wagtail.models import Page

from content_models.models import (
    AboutPage,
    AudienceHubPage,
    CampaignPage,
    ExploitationFormPage,
    GuidancePage,
    HomePage,
    ProcessPage,
    QuestionListPage,
)
from content_models.problems import publish_problems
from tests import builders

pytestmark = pytest.mark.django_db

BELOW_A_HUB = {GuidancePage, ExploitationFormPage, ProcessPage, QuestionListPage}
BELOW_HOME = {AudienceHubPage, CampaignPage, AboutPage, *BELOW_A_HUB}
CHILDREN = {Page: {HomePage}, HomePage: BELOW_HOME, AudienceHubPage: BELOW_A_HUB}


def sentences(page: Page) -> list[str]:
    return [str(problem.sentence) for problem in publish_problems(page)]


@pytest.mark.parametrize("parent", [Page, HomePage, *BELOW_HOME])
def test_a_wrong_tree_cannot_be_made(parent):
    ours = {HomePage, *BELOW_HOME}
    assert {model for model in parent.allowed_subpage_models() if model in ours} == CHILDREN.get(parent, set())


def test_pages_of_every_type_are_published_and_served(api, settle):
    desk = builders.publish(builders.desk(audiences=("citizen",)))
    pages = [
        builders.audience_hub(),
        builders.guidance(),
        builders.exploitation_form_page(desk=desk),
        builders.process(),
        builders.question_list(),
        builders.campaign(),
        builders.about(),
    ]
    for page in pages:
        builders.publish(page)
    settle()

    served = api.json("/pages")["items"]
    assert {(page["type"], page["path"]) for page in served} == {
        ("home", "/"),
        ("audience-hub", "/ingang-citizen"),
        ("guidance", "/loon"),
        ("exploitation-form-page", "/werk"),
        ("process", "/stappen"),
        ("question-list", "/vragen"),
        ("campaign", "/campagne"),
        ("about", "/privacy"),
    }


def test_pages_about_an_audience_are_found_by_it(api, settle):
    hub = builders.publish(builders.audience_hub("professional"))
    builders.publish(builders.process(parent=hub, audiences=("professional",)))
    builders.publish(builders.guidance())
    settle()

    found = api.json("/pages", audience="professional")["items"]
    assert {page["path"] for page in found} == {"/ingang-professional", "/ingang-professional/stappen"}
    below = api.json("/pages", parent=str(hub.translation_key))["items"]
    assert [page["path"] for page in below] == ["/ingang-professional/stappen"]


def test_below_a_hub_every_page_is_for_its_audience():
    hub = builders.publish(builders.audience_hub("professional"))
    page = builders.guidance(parent=hub)

    assert sentences(page) == ["Deze pagina staat onder een ingang voor een andere doelgroep: kies die doelgroep ook."]
    elsewhere = builders.guidance("elders")
    assert not elsewhere.can_move_to(hub)
    assert builders.guidance("hier", audiences=("citizen", "professional")).can_move_to(hub)


def test_the_admin_refuses_to_move_a_page_below_the_hub_of_another_audience(admin_client):
    hub = builders.publish(builders.audience_hub("professional"))
    page = builders.publish(builders.guidance())

    admin_client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, hub.pk]))

    assert Page.objects.get(pk=page.pk).get_parent().specific == builders.home()


def test_an_audience_has_one_hub():
    builders.publish(builders.audience_hub())
    assert sentences(builders.audience_hub(slug="tweede")) == [
        "Voor deze doelgroep is er al een ingang: “Over ingang-citizen”."
    ]


def test_a_hub_for_victims_reveals_nothing():
    hub = builders.audience_hub("victim", slug="slachtoffer")
    hub.neutral_title = ""
    assert sentences(hub) == [
        "Geef deze pagina voor slachtoffers een neutrale titel.",
        "Kies een neutrale slug: “slachtoffer” verraadt waar deze pagina over gaat.",
    ]


def test_a_process_has_steps_and_a_question_list_has_questions():
    assert sentences(builders.process("leeg", steps="[]")) == ["Schrijf minstens twee stappen."]
    assert sentences(builders.question_list("leeg-ook", questions="[]")) == [
        "Schrijf minstens één vraag met een antwoord."
    ]


def test_a_form_of_exploitation_leads_to_a_published_desk():
    draft = builders.desk(name="Helpdesk")
    page = builders.exploitation_form_page(desk=draft)
    assert sentences(page) == ["Publiceer eerst het contactpunt “Helpdesk”, of haal het uit de pagina."]
    page.next_steps = "[]"
    assert sentences(page) == ["Zeg bij wie iemand terechtkan: kies minstens één contactpunt."]


def test_a_step_leads_to_a_published_desk():
    draft = builders.desk(name="Helpdesk")
    step = {"title": "Bel", "text": "", "reporting_points": [{"type": "item", "id": "a", "value": draft.pk}]}
    page = builders.process(steps=builders.stream(("step", step), ("step", {**step, "reporting_points": []})))
    assert sentences(page) == ["Publiceer eerst het contactpunt “Helpdesk”, of haal het uit de pagina."]


def test_a_campaign_ends_after_it_began():
    page = builders.campaign(ends_on=dt.date(2026, 11, 1))
    assert sentences(page) == ["De laatste dag ligt voor de eerste: draai ze om."]


def test_the_home_too_names_only_what_is_published():
    draft = builders.desk(name="Helpdesk")
    chosen = [{"type": "item", "id": "a", "value": draft.pk}]
    page = builders.home()
    page.body = builders.stream(
        ("rich_text", '<p><a href="tel:+31112">112</a></p>'),
        ("reporting_points", {"title": "Praat", "reporting_points": chosen}),
    )
    assert sentences(page) == [
        "Publiceer eerst het contactpunt “Helpdesk”, of haal het uit de pagina.",
        "De link “tel:+31112” belt niet goed: maak er “tel:112” van.",
    ]
