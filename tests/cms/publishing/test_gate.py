"""Whatever way somebody publishes, the gate is asked; what it refuses stays a draft, and nothing typed is lost."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision, Workflow, WorkflowTask
from wagtail.models import Task as WagtailTask
from wagtail.test.utils.form_data import nested_form_data, streamfield

from cms.publishing.recalls import recall
from cms.publishing.schedule import publish_due
from cms.users.models import User
from content_models.models import Channel, GuidancePage
from content_models.problems import PublishRefused
from tests import builders
from tests.cms.publishing.drift import assert_no_drift
from tests.signing_in import superuser

pytestmark = pytest.mark.django_db

WRONG = "bel ons maar"


@pytest.fixture
def editor() -> Client:
    return superuser("redacteur")


@pytest.fixture
def number() -> Channel:
    return builders.channel()


def channel_form(channel: Channel, **changes: object) -> dict[str, object]:
    values = {
        "organisation": channel.organisation_id,
        "type": channel.type,
        "label": channel.label,
        "value": channel.value,
        "value_from_abroad": "",
        "cost": "free",
        "languages": "",
        "interpreter": "unknown",
        "hours_status": "unknown",
        "confidence": "high",
        "holidays": "unknown",
        **changes,
    }
    for name in ("weekly_hours", "exceptions"):
        values |= {
            f"{name}-TOTAL_FORMS": 0,
            f"{name}-INITIAL_FORMS": 0,
            f"{name}-MIN_NUM_FORMS": 0,
            f"{name}-MAX_NUM_FORMS": 1000,
        }
    return values


def messages_of(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def test_the_publish_button_of_a_record_is_refused_with_the_reason_and_keeps_the_draft(editor, number):
    url = reverse("wagtailsnippets_content_models_channel:edit", args=[number.pk])
    answer = editor.post(url, {**channel_form(number, value=WRONG), "action-publish": "1"}, follow=True)

    assert answer.redirect_chain == [(url, 302)]
    assert any("geen nummer dat je kunt bellen" in message for message in messages_of(answer))
    number.refresh_from_db()
    assert number.value == "033 448 11 86"
    assert number.get_latest_revision_as_object().value == WRONG


def test_the_publish_button_of_a_page_is_refused_with_the_reason_and_keeps_the_draft(editor):
    Workflow.objects.all().delete()  # with one, no page has a button to publish
    page = builders.publish(builders.guidance("loon", audiences=("citizen",)))
    victim = builders.term(type(page.audiences.first()), "victim")
    form = nested_form_data(
        {
            "title": "Nieuwe titel",
            "slug": "aangifte",
            "summary": "Wat je kunt doen.",
            "neutral_title": "",
            "audiences": victim.pk,
            "content_owner": "CoMensha",
            "review_on": "2027-06-01",
            "body": streamfield([]),
            "next_steps": streamfield([]),
            "related_guidance": streamfield([]),
            "action-publish": "1",
        }
    )
    form |= {f"sources-{name}": 0 for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}
    form |= {f"comments-{name}": 0 for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}
    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form, follow=True)

    assert any("neutrale titel" in message for message in messages_of(answer))
    page = GuidancePage.objects.get(pk=page.pk)
    assert page.title == "Over loon"
    assert page.get_latest_revision_as_object().title == "Nieuwe titel"
    assert_no_drift()


def test_a_draft_is_always_saved(editor, number):
    url = reverse("wagtailsnippets_content_models_channel:edit", args=[number.pk])
    editor.post(url, channel_form(number, value=WRONG))
    number.refresh_from_db()
    assert number.get_latest_revision_as_object().value == WRONG


def test_code_that_publishes_a_revision_is_refused(number):
    with pytest.raises(PublishRefused):
        builders.publish(number, value=WRONG)


def test_a_schedule_is_refused_when_it_is_made(number):
    with pytest.raises(PublishRefused):
        builders.publish(number, value=WRONG, go_live_at=timezone.now() + dt.timedelta(days=1))
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_a_schedule_that_became_impossible_goes_back_to_a_draft_and_holds_up_nobody(number):
    desk = builders.desk(channels=[number])
    other = builders.desk()
    for each in (desk, other):
        builders.publish(each, go_live_at=timezone.now() + dt.timedelta(days=1))
    number.unpublish()
    Revision.objects.filter(approved_go_live_at__isnull=False).update(
        approved_go_live_at=timezone.now() - dt.timedelta(minutes=1)
    )
    for each in (desk, other):
        revision = each.revisions.latest("pk")
        revision.content["go_live_at"] = (timezone.now() - dt.timedelta(minutes=1)).isoformat()
        Revision.objects.filter(pk=revision.pk).update(content=revision.content)

    publish_due()

    desk.refresh_from_db()
    other.refresh_from_db()
    assert (desk.live, other.live) == (False, True)
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_the_approval_of_a_workflow_is_refused(number):
    workflow = Workflow.objects.create(name="Vier ogen")
    WorkflowTask.objects.create(workflow=workflow, task=WagtailTask.objects.create(name="Kijken"), sort_order=1)
    user = User.objects.create_superuser("chef")
    builders.draft(number, value=WRONG)
    number.refresh_from_db()
    state = workflow.start(number, user)

    with pytest.raises(PublishRefused):
        state.current_task_state.approve(user=user)
    number.refresh_from_db()
    assert number.value == "033 448 11 86"


def test_a_recalled_object_cannot_be_published_again_before_that_is_undone():
    desk = builders.publish(builders.desk("helpdesk"))
    recall(desk, reason="wrong")
    with pytest.raises(PublishRefused, match="teruggeroepen"):
        builders.publish(desk, name="Beter")


def test_a_page_that_is_copied_live_is_refused_like_any_other():
    desk = builders.publish(builders.desk("helpdesk"))
    page = builders.publish(
        builders.guidance(), body=[("reporting_points", {"title": "Bel", "reporting_points": [desk]})]
    )
    desk.unpublish()
    with pytest.raises(PublishRefused):
        page.copy(update_attrs={"slug": "kopie", "title": "Kopie"}, keep_live=True)
    assert_no_drift()
