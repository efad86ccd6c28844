"""“Checked, nothing changed”: notes that somebody looked, without publishing anybody's draft."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from content_models.codes import VerificationMethod
from content_models.models import Channel, ReportingPoint, Verification
from content_models.snippets.verification import next_check_after


class CheckedForm(forms.Form):
    method = forms.ChoiceField(label=_("Hoe heb je het gecontroleerd?"), choices=VerificationMethod.choices)


class ConfirmChecked(WagtailAdminTemplateMixin, FormView):
    form_class = CheckedForm
    template_name = "editors_admin/action_form.html"
    page_title = _("Gecontroleerd, niets veranderd")
    header_icon = "check"
    submit_label = _("Gecontroleerd")
    explanation = _("Je zegt hiermee: wat er nu openbaar staat, klopt. Een concept blijft een concept.")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        model = {"reportingpoint": ReportingPoint, "channel": Channel}.get(kwargs["model"])
        if model is None:
            raise Http404
        if not ModelPermissionPolicy(model).user_has_permission(request.user, "change"):
            raise PermissionDenied
        self.object = get_object_or_404(model, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        today = timezone.localdate()
        verification = Verification.objects.create(
            reporting_point=source_of(self.object) if isinstance(self.object, ReportingPoint) else None,
            channel=self.object if isinstance(self.object, Channel) else None,
            verified_on=today,
            verified_by=self.request.user,
            method=form.cleaned_data["method"],
            due_on=next_check_after(today),
        )
        sentence = _("Genoteerd. De volgende controle is op {date}.").format(date=f"{verification.due_on:%d-%m-%Y}")
        messages.success(self.request, sentence)
        return redirect(AdminURLFinder(self.request.user).get_edit_url(self.object))


def source_of(desk: ReportingPoint) -> ReportingPoint:
    """Checks are about facts, and those stand in the source language."""
    return ReportingPoint.objects.get(translation_key=desk.translation_key, locale__profile__is_source=True)
