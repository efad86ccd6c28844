"""Somebody lost their phone, their keys and their codes: their second step is taken away, and they set up a new one."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from cms.users.audit import REMOVED


@transaction.atomic
def take_away(person: AbstractUser, by: AbstractUser | None = None) -> None:
    """All of it, codes too. A session that is open can do nothing more than set up a new one, after a password."""
    for authenticator in Authenticator.objects.filter(user=person):
        log(person, REMOVED, user=by, data={"type": authenticator.type})
        authenticator.delete()


class TakeAwaySecondStep(WagtailAdminTemplateMixin, FormView):
    """For who may change this person. Your own is on your own page."""

    form_class = forms.Form
    template_name = "editors_admin/action_form.html"
    page_title = _("Tweede stap weghalen")
    header_icon = "key"
    submit_label = _("Haal weg")
    explanation = _(
        "Doe dit alleen als je zeker weet dat je met deze persoon praat, en die alles kwijt is. Bij de volgende keer "
        "inloggen stelt die een nieuwe tweede stap in."
    )

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.person = get_object_or_404(get_user_model(), pk=kwargs["pk"])
        if not may_take_away(request.user, self.person):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return self.person.get_full_name() or self.person.get_username()

    def form_valid(self, form: forms.Form) -> HttpResponse:
        take_away(self.person, self.request.user)
        get_adapter().send_notification_mail("users/second_step_taken_away", self.person)
        messages.success(self.request, _("De tweede stap is weggehaald."))
        return redirect("wagtailusers_users:index")


def may_take_away(user: Any, person: Any) -> bool:
    above = user.is_superuser or not person.is_superuser
    return user.has_perm("users.change_user") and above and user != person
