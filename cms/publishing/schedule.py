"""What time makes due: scheduled publication and expiry, and documents that read differently from a moment on."""

import logging
from typing import Any

from django.apps import apps
from django.utils import timezone
from django_tasks import task
from wagtail.models import DraftStateMixin, Page, Revision

from api.models import PublishedDocument, State
from cms.publishing.keys import Key
from cms.publishing.outbox import enqueue
from content_models.problems import PublishRefused

logger = logging.getLogger(__name__)


@task(priority=100)
def publish_what_is_due() -> None:
    """Run by `manage.py db_worker`."""
    publish_due()


def publish_due() -> None:
    """Publish and expire what is due. One object that the gate refuses does not hold up the others."""
    for model in _draftable_models():
        for obj in model.objects.filter(live=True, expire_at__lt=timezone.now()).order_by("expire_at"):
            obj.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by("approved_go_live_at")
    for revision in list(due):
        publish_scheduled(revision)


def publish_scheduled(revision: Revision) -> None:
    try:
        revision.publish(log_action="wagtail.publish.scheduled")
    except PublishRefused as refused:
        # Back to a draft: a schedule that can never be met would fail every minute, unseen.
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        logger.error("Scheduled publication of “%s” was refused: %s", refused.obj, refused)


def enqueue_due_changes() -> int:
    """Note the keys of documents that read differently by now. Returns how many."""
    due = PublishedDocument.objects.filter(state=State.LIVE, next_change_at__lte=timezone.now())
    keys = [Key(*row) for row in due.values_list("collection", "document_id", "locale")]
    enqueue(keys)
    return len(keys)


def _draftable_models() -> list[type[Any]]:
    snippets = [
        model for model in apps.get_models() if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    ]
    return [Page, *snippets]
