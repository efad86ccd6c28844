"""The two steps of a review, and what was published before its review."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import AbstractGroupApprovalTask, Revision, TaskState, WorkflowState

from cms.workflow.forms import form_for
from cms.workflow.ministry_words import why_the_ministry


class ReviewTask(AbstractGroupApprovalTask):
    """Somebody of the groups reads it, never the one who wrote or submitted it. Sending it back needs a reason."""

    class Meta:
        abstract = True

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        if not self._may_judge(user) or user.pk in authors_of(obj):
            return []
        return [
            ("reject", _("Stuur terug"), True),
            ("approve", _("Keur goed"), False),
            ("approve", _("Keur goed met een opmerking"), True),
        ]

    def get_form_for_action(self, action: str) -> type[Any]:
        return form_for(action)

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> QuerySet[TaskState]:
        if not self._may_judge(user):
            return TaskState.objects.none()
        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        return waiting.exclude(workflow_state__requested_by=user).exclude(revision__user=user)

    def _may_judge(self, user: Any) -> bool:
        return bool(user.is_superuser or self._user_in_groups(user))


class ColleagueReviewTask(ReviewTask):
    class Meta:
        verbose_name = gettext_lazy("nakijken door een collega")
        verbose_name_plural = gettext_lazy("nakijken door een collega")


class MinistryReviewTask(ReviewTask):
    """Skipped, saying so, where nothing is about the law, the police or the prosecution."""

    class Meta:
        verbose_name = gettext_lazy("nakijken door het ministerie")
        verbose_name_plural = gettext_lazy("nakijken door het ministerie")

    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        draft = workflow_state.content_object.get_latest_revision_as_object()
        if why_the_ministry(draft):
            return super().start(workflow_state, user=user)
        return TaskState.objects.create(
            workflow_state=workflow_state,
            task=self,
            revision=workflow_state.content_object.get_latest_revision(),
            status=TaskState.STATUS_SKIPPED,
            finished_at=timezone.now(),
            comment=_("Overgeslagen: dit gaat niet over het recht, de politie of het Openbaar Ministerie."),
        )


def authors_of(obj: Any) -> set[int | None]:
    """Who wrote the latest version, and who asked for its review."""
    state, revision = obj.current_workflow_state, obj.get_latest_revision()
    return {state.requested_by_id if state else None, revision.user_id if revision else None}


class UnreviewedPublicationQuerySet(QuerySet["UnreviewedPublication"]):
    def of(self, obj: Any) -> "UnreviewedPublicationQuerySet":
        return self.filter(content_type=ContentType.objects.get_for_model(type(obj)), object_id=obj.pk)

    def waiting(self) -> "UnreviewedPublicationQuerySet":
        return self.filter(reviewed_at__isnull=True)


class UnreviewedPublication(models.Model):
    """Published without a review, with the reason; somebody else than who published reviews it afterwards."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    content_object = GenericForeignKey("content_type", "object_id")
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.TextField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    published_at = models.DateTimeField(auto_now_add=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reviewed_at = models.DateTimeField(null=True)

    objects = UnreviewedPublicationQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("publicatie zonder nakijken")
        verbose_name_plural = gettext_lazy("publicaties zonder nakijken")
        ordering = ["published_at"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="unreviewed_object")]

    def __str__(self) -> str:
        return f"{self.content_object}: {self.reason}"
