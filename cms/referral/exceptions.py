"""Let one version through although it breaks example cases: by name, with a reason, for these cases only."""

from typing import Any

from django.db import transaction
from django.db.models.signals import pre_save
from wagtail.actions.unpublish import UnpublishAction
from wagtail.log_actions import log

from cms.publishing.keys import models_by_collection
from cms.publishing.models import Recall
from cms.referral.gate import broken_by_publishing, broken_by_withdrawing
from cms.referral.models import ExceptionAction, ReferralException
from cms.referral.sentences import Broken
from cms.workflow.reviewed_content import is_reviewed

MADE = "referral.exception"


@transaction.atomic
def publish_as_exception(obj: Any, reason: str, user: Any) -> ReferralException:
    """Publish the latest draft; what is reviewed first only gets leave. Raises PublishRefused for other reasons.

    Whether `user` may is for the caller to know.
    """
    revision = obj.get_latest_revision()
    broken = broken_by_publishing(revision.as_object())
    made = note(obj, ExceptionAction.PUBLISH, reason, broken, user, revision.pk)
    if not is_reviewed(obj):
        revision.publish(user=user, skip_permission_checks=True)
    return made


@transaction.atomic
def withdraw_as_exception(obj: Any, reason: str, user: Any) -> ReferralException:
    made = note(obj, ExceptionAction.WITHDRAW, reason, broken_by_withdrawing(obj), user, obj.live_revision_id)
    UnpublishAction(obj, user=user).execute(skip_permission_checks=True)
    return made


def note(
    obj: Any, action: str, reason: str, broken: list[Broken], user: Any, revision: int | None
) -> ReferralException:
    made = ReferralException.objects.create(
        content_object=obj,
        name=str(obj)[:255],
        revision_id=revision,
        action=action,
        reason=reason,
        cases=[each._asdict() for each in broken],
        made_by=user,
    )
    log(obj, MADE, user=user, data={"reason": reason, "cases": [each.key for each in broken]})
    return made


def note_recalls() -> None:
    pre_save.connect(note_recall, sender=Recall)


def note_recall(sender: type[Recall], instance: Recall, **kwargs: Any) -> None:
    """A recall cannot wait, and has a name and a reason of its own: it is noted, never refused."""
    if not instance._state.adding or (obj := _recalled(instance)) is None:
        return
    if broken := broken_by_withdrawing(obj):
        reason = f"{instance.get_reason_display()}. {instance.explanation}".strip()
        note(obj, ExceptionAction.RECALL, reason, broken, instance.recalled_by, obj.live_revision_id)


def _recalled(recall: Recall) -> Any | None:
    """The row of the source language that is live, where the recall takes that away."""
    (model,) = models_by_collection().get(recall.collection, [None])[:1]
    if model is None or not hasattr(model, "translation_key"):
        return None
    rows = model.objects.filter(translation_key=recall.document_id, locale__profile__is_source=True, live=True)
    row = rows.select_related("locale__profile").first()
    return row if row and recall.locale in ("", row.locale.profile.code) else None
