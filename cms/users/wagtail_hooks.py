from collections.abc import Iterator
from typing import Any

from allauth.account.forms import ResetPasswordForm
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry

from cms.users import audit
from cms.users.roles import AUDITOR, has_role
from cms.users.second_factor import has_second_factor
from cms.users.taking_away import TakeAwaySecondStep, may_take_away


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    audit.register(actions)


@hooks.register("register_account_menu_item")
def own_login(request: HttpRequest) -> dict[str, Any]:
    return {
        "url": reverse("mfa_index"),
        "label": _("Wachtwoord en tweede stap"),
        "help_text": _("Wijzig je wachtwoord, of hoe je de tweede stap van het inloggen doet."),
    }


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern]:
    return [path("people/<int:pk>/second-step/", TakeAwaySecondStep.as_view(), name="take_away_second_step")]


@hooks.register("register_user_listing_buttons")
def second_step_button(user: Any, request_user: Any) -> Iterator[Button]:
    if may_take_away(request_user, user) and has_second_factor(user):
        url = reverse("take_away_second_step", args=[user.pk])
        yield Button(gettext_lazy("Tweede stap weghalen"), url=url, icon_name="key", priority=40)


@hooks.register("construct_page_action_menu", order=1000)
@hooks.register("construct_snippet_action_menu", order=1000)
def no_actions_for_auditors(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """The server refuses them anyway; a button would promise otherwise."""
    if has_role(request.user, AUDITOR):
        items.clear()


@hooks.register("after_create_user")
def invite(request: HttpRequest, user: Any) -> None:
    """A new colleague chooses their own password, with the link that somebody who forgot theirs gets."""
    form = ResetPasswordForm({"email": user.email})
    form.is_valid()
    form.save(request)
