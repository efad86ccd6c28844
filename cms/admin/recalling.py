"""Recall something published, or undo that."""

import uuid
from typing import Any

from django import forms
from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.widgets import AdminSnippetChooser

from cms.admin.named_screen import NamedScreen
from cms.publishing.models import Recall
from cms.publishing.recalls import recall, undo_recall
from content_models.base import Content
from content_models.locale_profile import LocaleProfile


class RecallForm(forms.ModelForm):
    """`instance` is the recall to be; `recalled` the object it takes back."""

    everywhere = forms.BooleanField(
        label=_("In alle talen"), required=False, initial=True, help_text=_("Uit: alleen in de taal van dit exemplaar.")
    )

    class Meta:
        model = Recall
        fields = ["reason", "explanation"]
        help_texts = {
            "explanation": _(
                "Iedereen kan dit lezen. Schrijf Nederlands als je alle talen terugroept, en anders de taal van dit "
                "exemplaar. Lezers in een andere taal krijgen in hun taal een vaste zin bij de reden die je kiest."
            )
        }

    def __init__(self, *args: Any, recalled: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.recalled = recalled
        is_page = isinstance(recalled, Page)
        model = Page if is_page else type(recalled)
        self.fields["replacement"] = forms.ModelChoiceField(
            model.objects.filter(live=True, locale__profile__is_source=True),
            required=False,
            label=_("Lees in plaats daarvan"),
            help_text=_("Kies waar lezers nu naartoe kunnen. Andere websites krijgen dit door."),
            widget=AdminPageChooser() if is_page else AdminSnippetChooser(model),
        )

    def clean_replacement(self) -> uuid.UUID | None:
        chosen = self.cleaned_data["replacement"]
        if chosen is None:
            return None
        if chosen.translation_key == self.recalled.translation_key:
            raise forms.ValidationError(_("Kies iets anders: dit roep je juist terug."))
        return chosen.translation_key


class RecallView(NamedScreen, FormView):
    """Needs the right to publish. Shows the undo button where the object is recalled already."""

    form_class = RecallForm
    template_name = "editors_admin/action_form.html"
    page_title = _("Terugroepen")
    header_icon = "warning"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        model = apps.get_model(kwargs["app"], kwargs["model"])
        self.object = get_object_or_404(model, pk=kwargs["pk"])
        if not isinstance(self.object, Content) or not may_publish(request.user, self.object):
            raise PermissionDenied
        self.is_recalled = Recall.objects.filter(document_id=self.object.translation_key).exists()
        return super().dispatch(request, *args, **kwargs)

    def get_form_class(self) -> type[forms.BaseForm]:
        return forms.Form if self.is_recalled else RecallForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | ({} if self.is_recalled else {"recalled": self.object})

    def get_page_subtitle(self) -> str:
        return str(self.object)

    @property
    def submit_label(self) -> Any:
        return _("Maak ongedaan") if self.is_recalled else _("Roep terug")

    @property
    def explanation(self) -> Any:
        if self.is_recalled:
            return _("Dit is teruggeroepen. Maak het ongedaan om het weer te laten zien zoals het nu is gepubliceerd.")
        return _("Dit verdwijnt meteen van alle websites. Zij horen de reden.")

    def form_valid(self, form: forms.Form) -> HttpResponse:
        if self.is_recalled:
            undo_recall(self.object)
            messages.success(self.request, _("Het is weer te zien."))
        else:
            data = form.cleaned_data
            locale = "" if data["everywhere"] else LocaleProfile.objects.get(locale_id=self.object.locale_id).code
            recall(
                self.object,
                reason=data["reason"],
                explanation=data["explanation"],
                replacement=data["replacement"],
                locale=locale,
                user=self.request.user,
            )
            messages.success(self.request, _("Het is teruggeroepen."))
        return redirect(AdminURLFinder(self.request.user).get_edit_url(self.object))


def may_publish(user: Any, obj: Any) -> bool:
    if isinstance(obj, Page):
        return obj.permissions_for_user(user).can_publish()
    return ModelPermissionPolicy(type(obj)).user_has_permission(user, "publish")
