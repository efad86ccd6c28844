"""A page or desk goes live after a colleague read it, and the ministry too where that is needed."""

from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from api.models import PublishedDocument
from cms.publishing.drain import drain
from cms.workflow.ensuring import ensure_workflow
from content_models.models import Need, Notice
from tests import builders
from tests.cms.users.world import form_at
from tests.signing_in import client_of, superuser

pytestmark = pytest.mark.django_db

APPROVE, REJECT = "approve", "reject"


class Screen:
    """Where somebody edits, submits and judges one object, through the admin's own addresses."""

    def __init__(self, obj: Any) -> None:
        self.obj = obj
        self.root = superuser("opbouw")

    @property
    def url(self) -> str:
        meta = self.obj._meta
        if hasattr(self.obj, "slug"):
            return reverse("wagtailadmin_pages:edit", args=[self.obj.pk])
        return reverse(f"wagtailsnippets_{meta.app_label}_{meta.model_name}:edit", args=[self.obj.pk])

    def post(self, client: Any, action: str, **changes: Any) -> list[str]:
        """Messages after the edit screen was sent with the button."""
        form = form_at(self, self.url, type(self.obj), **changes, **{action: "1"})
        return self._messages(client.post(self.url, form, follow=True))

    def submit(self, client: Any, **changes: Any) -> list[str]:
        return self.post(client, "action-submit", **changes)

    def judge(self, client: Any, verdict: str, comment: str = "") -> list[str]:
        state = type(self.obj).objects.get(pk=self.obj.pk).current_workflow_task_state
        name = "wagtailadmin_pages:workflow_action" if hasattr(self.obj, "slug") else None
        meta = self.obj._meta
        name = name or f"wagtailsnippets_{meta.app_label}_{meta.model_name}:workflow_action"
        url = reverse(name, args=[self.obj.pk, verdict, state.pk])
        return self._messages(client.post(url, {"comment": comment}, follow=True))

    @staticmethod
    def _messages(answer: Any) -> list[str]:
        return [str(message).strip() for message in (answer.context or {}).get("messages", [])]

    @property
    def status(self) -> str:
        state = type(self.obj).objects.get(pk=self.obj.pk).workflow_states.order_by("-pk").first()
        return f"{state.status}: {state.current_task_state.task.name}"

    @property
    def published_title(self) -> str | None:
        drain()
        row = PublishedDocument.objects.filter(document_id=self.obj.translation_key, state="live").first()
        return row and row.body.partition('"title":"')[2].partition('"')[0]


@pytest.fixture(autouse=True)
def workflow() -> None:
    ensure_workflow()


@pytest.fixture
def page() -> Screen:
    return Screen(builders.publish(builders.about(summary="Over deze site.")))


@pytest.fixture
def author() -> Any:
    return client_of("comensha-editor", name="anna")


@pytest.fixture
def colleague() -> Any:
    return client_of("comensha-editor", name="bram")


def test_a_page_is_published_when_a_colleague_approves_it(page, author, colleague):
    page.submit(author, title="Nieuwe titel")
    assert (page.status, page.published_title) == ("in_progress: Collega kijkt na", "Over privacy")

    page.judge(colleague, APPROVE)
    assert (page.status, page.published_title) == ("approved: Ministerie kijkt na", "Nieuwe titel")
    state = page.obj.workflow_states.get().current_task_state
    assert (state.status, state.comment.partition(":")[0]) == ("skipped", "Overgeslagen")


def test_nobody_approves_what_they_wrote_or_submitted(page, author):
    page.submit(author, title="Nieuwe titel")
    page.judge(author, APPROVE)
    assert (page.status, page.published_title) == ("in_progress: Collega kijkt na", "Over privacy")


def test_not_even_an_administrator(page):
    chief = superuser("beheer")
    page.submit(chief, title="Nieuwe titel")
    page.judge(chief, APPROVE)
    assert page.published_title == "Over privacy"


def test_what_names_the_police_is_read_by_the_ministry_too(page, author, colleague):
    page.submit(author, title="Praten met de politie")
    page.judge(colleague, APPROVE)
    assert (page.status, page.published_title) == ("in_progress: Ministerie kijkt na", "Over privacy")

    page.judge(colleague, APPROVE)
    assert page.published_title == "Over privacy"
    page.judge(client_of("ministry-reviewer"), APPROVE)
    assert (page.status, page.published_title) == ("approved: Ministerie kijkt na", "Praten met de politie")


def test_a_page_that_comes_back_says_why(page, author, colleague):
    page.submit(author, title="Nieuwe titel")
    page.judge(colleague, REJECT, comment="De titel belooft te veel.")

    assert page.status == "needs_changes: Collega kijkt na"
    told = [str(message).strip() for message in author.get(page.url).context["messages"]]
    assert told == ["Teruggestuurd door bram: “De titel belooft te veel.”"]
    (sent,) = [each for each in mail.outbox if "anna@example.org" in each.to]
    assert "De titel belooft te veel." in sent.body


def test_nobody_sends_a_page_back_without_a_reason(page, author, colleague):
    page.submit(author, title="Nieuwe titel")
    page.judge(colleague, REJECT)
    assert page.status == "in_progress: Collega kijkt na"


def test_what_was_approved_is_what_goes_live(page, author, colleague):
    page.submit(author, title="Praten met de politie")
    page.judge(colleague, APPROVE)
    page.post(client_of("ministry-reviewer"), "action-save", title="De politie helpt")
    page.judge(client_of("ministry-reviewer", name="derde"), APPROVE)
    assert page.published_title == "Over privacy"


def test_the_gate_stands_after_the_last_approval_and_the_review_goes_on(author, colleague):
    desk = Screen(builders.publish(builders.desk("helpdesk")))
    desk.submit(author, age_min=20, age_max=10)
    told = desk.judge(colleague, APPROVE)
    assert told == ["De hoogste leeftijd ligt onder de laagste: draai ze om."]
    assert desk.status == "in_progress: Collega kijkt na"
    desk.obj.refresh_from_db()
    assert desk.obj.get_latest_revision_as_object().age_min == 20


def test_a_desk_takes_part(author, colleague):
    desk = Screen(builders.publish(builders.desk("helpdesk")))
    desk.submit(author, name="Nieuwe naam")
    assert desk.status == "in_progress: Collega kijkt na"
    desk.judge(colleague, APPROVE)
    desk.obj.refresh_from_db()
    assert desk.obj.name == "Nieuwe naam"


def test_a_desk_of_the_police_needs_the_ministry(author, colleague):
    desk = Screen(builders.publish(builders.desk("wijkagent", kind="police")))
    desk.submit(author, name="Nieuwe naam")
    desk.judge(colleague, APPROVE)
    assert desk.status == "in_progress: Ministerie kijkt na"


def test_a_need_for_legal_help_needs_the_ministry(author, colleague):
    guidance = builders.guidance()
    guidance.needs = [builders.term(Need, "legal")]
    page = Screen(builders.publish(guidance))
    page.submit(author, title="Nieuwe titel")
    page.judge(colleague, APPROVE)
    assert page.status == "in_progress: Ministerie kijkt na"


def test_nobody_publishes_past_the_review(page):
    chief = client_of("chief-editor")
    assert "action-publish" not in chief.get(page.url).content.decode()
    told = page.post(chief, "action-publish", title="Nieuwe titel")
    assert page.published_title == "Over privacy"
    page.obj.refresh_from_db()
    assert page.obj.get_latest_revision_as_object().title == "Nieuwe titel"
    assert any("Stuur het ter controle" in sentence for sentence in told)


def test_nobody_publishes_a_desk_past_the_review():
    desk = Screen(builders.publish(builders.desk("helpdesk")))
    told = desk.post(client_of("chief-editor"), "action-publish", name="Nieuwe naam")
    desk.obj.refresh_from_db()
    assert desk.obj.name == "Helpdesk"
    assert desk.obj.get_latest_revision_as_object().name == "Nieuwe naam"
    assert any("Stuur het ter controle" in sentence for sentence in told)


def test_nobody_adds_a_notice_past_the_review():
    chief = client_of("chief-editor")
    url = reverse("wagtailsnippets_content_models_notice:add")
    form = {"title": "Dicht", "message": "null", "severity": "caution", "action-publish": "1"}
    chief.post(url, form)
    notice = Notice.objects.get(title="Dicht")
    assert not notice.live


def test_nobody_publishes_in_bulk(page):
    page.obj.unpublish()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    superuser("beheer").post(f"{url}?id={page.obj.pk}", {"include_descendants": False})
    assert page.published_title is None


def test_a_copy_is_a_draft(page):
    url = reverse("wagtailadmin_pages:copy", args=[page.obj.pk])
    form = {
        "new_title": "Kopie",
        "new_slug": "kopie",
        "new_parent_page": page.obj.get_parent().pk,
        "publish_copies": "on",
    }
    superuser("beheer").post(url, form)
    copy = type(page.obj).objects.get(slug="kopie")
    assert not copy.live
