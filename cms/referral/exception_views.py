"""The screen on which an exception is made, and the list of those that were."""

from typing import Any

from django import forms
from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, TemplateView
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.admin.named_screen import NamedScreen
from cms.admin.recalling import may_publish
from cms.referral.exceptions import publish_as_exception, withdraw_as_exception
from cms.referral.gate import broken_by_publishing, broken_by_withdrawing
from cms.referral.judging import is_case, is_judged
from cms.referral.models import ReferralException
from cms.referral.permissions import TriesOnly
from cms.workflow.reviewed_content import is_reviewed


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom klopt het toch?"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Collega’s lezen dit in de lijst met uitzonderingen. Schrijf geen namen van slachtoffers op."),
    )


class MakeException(NamedScreen, FormView):
    """Of the latest draft, or of taking off what is live. Needs the right to publish."""

    form_class = ReasonForm
    template_name = "referral/make_exception.html"
    page_title = _("Uitzondering maken")
    header_icon = "warning"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = guide_object(kwargs["model"], kwargs["pk"])
        self.withdraws = kwargs["action"] == "withdraw"
        if not may_publish(request.user, self.object):
            raise PermissionDenied
        if self.withdraws and not self.object.live:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.draft)

    @property
    def draft(self) -> Any:
        return self.object if self.withdraws else self.object.get_latest_revision_as_object()

    @property
    def submit_label(self) -> Any:
        if self.withdraws:
            return _("Haal toch van de websites")
        return _("Sta dit toe") if is_reviewed(self.object) else _("Publiceer toch")

    @property
    def explanation(self) -> Any:
        if self.withdraws:
            return _("Deze voorbeelden kloppen niet meer als dit van de websites gaat. Ben je zeker? Schrijf waarom.")
        if is_reviewed(self.object):
            return _("Deze voorbeelden kloppen niet meer. Sta je dit toe, dan kan een collega het goedkeuren.")
        return _("Deze voorbeelden kloppen niet meer. Ben je zeker? Schrijf waarom. Daarna staat het meteen online.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        broken = broken_by_withdrawing(self.object) if self.withdraws else broken_by_publishing(self.draft)
        return super().get_context_data(broken=broken, edit_url=self._edit_url(), **kwargs)

    def form_valid(self, form: ReasonForm) -> HttpResponse:
        make = withdraw_as_exception if self.withdraws else publish_as_exception
        make(self.object, form.cleaned_data["reason"], self.request.user)
        messages.success(self.request, _("Gedaan. Het staat in de lijst met uitzonderingen."))
        return redirect(self._edit_url())

    def _edit_url(self) -> str:
        return AdminURLFinder(self.request.user).get_edit_url(self.object) or reverse("wagtailadmin_home")


def guide_object(model: str, pk: int) -> Any:
    """Raises Http404 where it is nothing that example cases hang on."""
    try:
        found = get_object_or_404(apps.get_model("content_models", model), pk=pk)
    except LookupError as error:
        raise Http404 from error
    if not is_judged(found) and not is_case(found):
        raise Http404
    return found


class ExceptionList(TriesOnly, NamedScreen, TemplateView):
    template_name = "referral/exceptions.html"
    page_title = _("Uitzonderingen")
    header_icon = "warning"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        finder = AdminURLFinder(self.request.user)
        made = ReferralException.objects.select_related("made_by", "content_type")
        rows = [(each, finder.get_edit_url(each.content_object) if each.content_object else None) for each in made]
        return super().get_context_data(rows=rows, **kwargs)
