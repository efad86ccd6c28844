"""A chief editor can publish past the review. That leaves a mark until somebody else read it."""

import pytest
from django.urls import reverse

from cms.workflow.ensuring import ensure_workflow
from cms.workflow.models import UnreviewedPublication
from tests import builders
from tests.cms.workflow.test_review import Screen
from tests.signing_in import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> Screen:
    ensure_workflow()
    return Screen(builders.publish(builders.about()))


@pytest.fixture
def chief():
    return client_of("chief-editor", name="chef")


def now_url(page: Screen) -> str:
    return reverse("workflow:publish_now", args=["content_models", "aboutpage", page.obj.pk])


def publish_now(client, page: Screen, reason: str = "Het nummer klopt niet.") -> int:
    return client.post(now_url(page), {"reason": reason}).status_code


def test_it_is_online_at_once_with_a_mark_for_everybody(page, chief):
    builders.draft(page.obj, title="Nieuw nummer")
    publish_now(chief, page)

    assert page.published_title == "Nieuw nummer"
    told = [str(message).strip() for message in client_of("comensha-editor").get(page.url).context["messages"]]
    assert len(told) == 1
    assert told[0].startswith("Online sinds ")
    assert told[0].endswith("nog niet nagekeken: “Het nummer klopt niet.”")


def test_a_reason_is_asked_for(page, chief):
    builders.draft(page.obj, title="Nieuw nummer")
    assert "Publiceer met spoed" in chief.get(page.url).content.decode()
    assert publish_now(chief, page, reason="") == 200
    assert page.published_title == "Over privacy"
    assert not UnreviewedPublication.objects.exists()


@pytest.mark.parametrize("role", ["comensha-editor", "ministry-editor", "ministry-reviewer", "auditor"])
def test_others_may_not(page, role):
    builders.draft(page.obj, title="Nieuw nummer")
    client = client_of(role)
    publish_now(client, page)
    assert page.published_title == "Over privacy"
    assert now_url(page) not in client.get(page.url).content.decode()


def test_the_gate_stands_for_everybody(page, chief):
    body = builders.stream(("rich_text", '<p><a href="tel:+31112">112</a></p>'))
    builders.draft(page.obj, title="Fout", body=body)
    publish_now(chief, page)
    assert page.published_title == "Over privacy"
    assert not UnreviewedPublication.objects.exists()


def test_somebody_else_reviews_it_afterwards(page, chief):
    builders.draft(page.obj, title="Nieuw nummer")
    publish_now(chief, page)
    publication = UnreviewedPublication.objects.get()
    listing = reverse("workflow:unreviewed_publications")
    review = reverse("workflow:review_afterwards", args=[publication.pk])
    assert "Een collega" in chief.get(listing).content.decode()

    for client in (chief, client_of("comensha-editor")):
        client.post(review)
        assert UnreviewedPublication.objects.waiting().exists()
    reviewer = client_of("ministry-reviewer")
    assert "Nagekeken: Over privacy" in reviewer.get(listing).content.decode().replace("Nieuw nummer", "Over privacy")
    reviewer.post(review)
    assert not UnreviewedPublication.objects.waiting().exists()
    assert "Alles is nagekeken." in reviewer.get(listing).content.decode()
    told = [str(message) for message in chief.get(page.url).context["messages"]]
    assert not [message for message in told if "nog niet nagekeken" in message]


def test_a_desk_is_published_with_urgency_too(chief):
    ensure_workflow()
    desk = builders.publish(builders.desk("helpdesk"))
    builders.draft(desk, name="Nieuwe naam")
    url = reverse("workflow:publish_now", args=["content_models", "reportingpoint", desk.pk])
    chief.post(url, {"reason": "Verkeerde naam."})
    desk.refresh_from_db()
    assert desk.name == "Nieuwe naam"


def test_what_is_not_reviewed_is_not_published_this_way(chief):
    ensure_workflow()
    term = builders.publish(builders.glossary_term())
    url = reverse("workflow:publish_now", args=["content_models", "glossaryterm", term.pk])
    assert chief.get(url).status_code == 404
