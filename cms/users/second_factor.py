"""Nobody does anything without a second factor: an app, a passkey, or single sign-on that is trusted to have asked."""

from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cms.users.requests import is_from_script

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
ASKED_ELSEWHERE = "second_factor_asked_by_single_sign_on"
OPEN = {
    "account_login",
    "account_logout",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "mfa_authenticate",
    "mfa_login_webauthn",
    "openid_connect_login",
    "openid_connect_callback",
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_javascript_catalog",
    "preview_document",
}
SET_UP = {"mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate"}


class RequireSecondFactor:
    """Middleware. Who has none is led to setting one up; who came in without using theirs is logged out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        name = request.resolver_match.url_name if request.resolver_match else None
        if name in OPEN or not request.user.is_authenticated or was_asked_elsewhere(request):
            return None
        if not has_second_factor(request.user):
            return None if name in SET_UP else lead_to_set_up(request)
        return None if used_second_factor(request) else send_away(request)


def has_second_factor(user: AbstractBaseUser) -> bool:
    return Authenticator.objects.filter(user=user, type__in=SECOND_FACTORS).exists()


def used_second_factor(request: HttpRequest) -> bool:
    """Without the user, allauth's records of a session are always empty."""
    return any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))


def was_asked_elsewhere(request: HttpRequest) -> bool:
    return settings.OIDC_TRUSTS_MFA and bool(request.session.get(ASKED_ELSEWHERE))


def note_first_use(
    sender: Any, request: HttpRequest, user: AbstractBaseUser, authenticator: Authenticator, **kwargs: Any
) -> None:
    """Setting it up is using it: the code or the key was just given."""
    if authenticator.type in SECOND_FACTORS:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)


def lead_to_set_up(request: HttpRequest) -> HttpResponse:
    if is_from_script(request):
        raise PermissionDenied
    return redirect("mfa_index")


def send_away(request: HttpRequest) -> HttpResponse:
    logout(request)
    if is_from_script(request):
        raise PermissionDenied
    messages.error(request, _("Log in met je tweede stap."))
    return redirect_to_login(request.get_full_path() if request.method == "GET" else settings.LOGIN_REDIRECT_URL)
