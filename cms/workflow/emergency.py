"""Publish past the review, with a reason. Somebody else reviews it afterwards."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log

from cms.admin.named_screen import NamedScreen
from cms.admin.recalling import may_publish
from cms.workflow.forms import EmergencyForm
from cms.workflow.models import UnreviewedPublication
from cms.workflow.reviewed_content import is_reviewed, reviewed_object

PUBLISHED = "workflow.emergency_publication"


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
def publish_now(obj: Any, reason: str, user: Any) -> UnreviewedPublication:
    """Publish the latest draft. Raises PublishRefused: the gate stands for everybody."""
    revision = obj.get_latest_revision()
    revision.publish(user=user)
    log(obj, PUBLISHED, user=user, data={"reason": reason}, revision=revision)
    return UnreviewedPublication.objects.create(content_object=obj, revision=revision, reason=reason, published_by=user)


def url_of(obj: Any) -> str:
    return reverse("workflow:publish_now", args=[obj._meta.app_label, obj._meta.model_name, obj.pk])


def buttons_of(obj: Any, user: Any) -> Iterator[Button]:
    if obj.pk and is_reviewed(obj) and may_publish(user, obj):
        label = _("Publiceer met spoed")
        yield Button(label, url=url_of(obj), icon_name="warning", priority=70)
