"""Publish past the review, with a reason, and review it afterwards: somebody else than who published."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, TemplateView
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log

from cms.admin.named_screen import NamedScreen
from cms.admin.recalling import may_publish
from cms.users.roles import CHIEF_EDITOR, MINISTRY_REVIEWER, has_role
from cms.workflow.forms import EmergencyForm
from cms.workflow.models import EmergencyPublication
from cms.workflow.reviewed_content import is_reviewed, reviewed_object

PUBLISHED = "workflow.emergency_publication"
REVIEWED = "workflow.emergency_review"


class PublishNow(NamedScreen, FormView):
    form_class = EmergencyForm
    template_name = "editors_admin/action_form.html"
    page_title = _("Publiceer met spoed")
    header_icon = "warning"
    submit_label = _("Publiceer nu")
    explanation = _(
        "Het laatste concept komt meteen online, zonder dat iemand het nakeek. Een collega kijkt het daarna alsnog na."
    )

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = reviewed_object(**kwargs)
        if not may_publish(request.user, self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.object.get_latest_revision_as_object())

    def form_valid(self, form: EmergencyForm) -> HttpResponse:
        publish_now(self.object, form.cleaned_data["reason"], self.request.user)
        messages.success(self.request, _("Gepubliceerd. Een collega kijkt het nog na."))
        return redirect(AdminURLFinder(self.request.user).get_edit_url(self.object))


@transaction.atomic
def publish_now(obj: Any, reason: str, user: Any) -> EmergencyPublication:
    """Publish the latest draft. Raises PublishRefused: the gate stands for everybody."""
    revision = obj.get_latest_revision()
    revision.publish(user=user)
    log(obj, PUBLISHED, user=user, data={"reason": reason}, revision=revision)
    return EmergencyPublication.objects.create(content_object=obj, revision=revision, reason=reason, published_by=user)


class EmergencyList(NamedScreen, TemplateView):
    """What was published with urgency and nobody reviewed yet."""

    template_name = "workflow/emergency_publications.html"
    page_title = _("Met spoed gepubliceerd")
    header_icon = "warning"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        finder = AdminURLFinder(self.request.user)
        waiting = EmergencyPublication.objects.unreviewed().select_related("published_by", "content_type")
        rows = [
            (each, finder.get_edit_url(each.content_object), may_review(self.request.user, each)) for each in waiting
        ]
        return super().get_context_data(rows=rows, **kwargs)


class Review(NamedScreen, TemplateView):
    """POST: somebody read it, and it can stay."""

    http_method_names = ["post"]
    done = reverse_lazy("workflow:emergency_publications")

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        publication = get_object_or_404(EmergencyPublication.objects.unreviewed(), pk=pk)
        if not may_review(request.user, publication):
            messages.error(request, _("Je kunt niet nakijken wat je zelf publiceerde: vraag een collega."))
            return redirect(str(self.done))
        publication.reviewed_by, publication.reviewed_at = request.user, timezone.now()
        publication.save()
        log(publication.content_object, REVIEWED, user=request.user, data={"reason": publication.reason})
        messages.success(request, _("Nagekeken."))
        return redirect(str(self.done))


def may_review(user: Any, publication: EmergencyPublication) -> bool:
    if user.pk == publication.published_by_id:
        return False
    return bool(user.is_superuser or has_role(user, MINISTRY_REVIEWER) or has_role(user, CHIEF_EDITOR))


def url_of(obj: Any) -> str:
    return reverse("workflow:publish_now", args=[obj._meta.app_label, obj._meta.model_name, obj.pk])


def buttons_of(obj: Any, user: Any) -> Iterator[Button]:
    if obj.pk and is_reviewed(obj) and may_publish(user, obj):
        label = _("Publiceer met spoed")
        yield Button(label, url=url_of(obj), icon_name="warning", priority=70)
