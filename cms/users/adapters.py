"""What allauth asks us: nobody signs up, and what it says is said in our words."""

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.users.second_factor import SECOND_FACTORS

WRONG = _("Dit klopt niet. Kijk je gebruikersnaam en wachtwoord na en probeer het nog eens.")
LATER = _("Dit is te vaak geprobeerd. Wacht een paar minuten en probeer het dan nog eens.")
WRONG_CODE = _("Deze code klopt niet. Neem de code die de app nu laat zien.")


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("Dit account is gesloten. Vraag een beheerder."),
        "email_password_mismatch": WRONG,
        "username_password_mismatch": WRONG,
        "enter_current_password": _("Vul je huidige wachtwoord in."),
        "incorrect_code": WRONG_CODE,
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "invalid_login": WRONG,
        "invalid_password_reset": _("Deze link werkt niet meer. Vraag een nieuwe."),
        "rate_limited": LATER,
        "too_many_login_attempts": LATER,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who just logged in is not asked for the same password again."""
        return super().is_reauthentication_required(app=app, **kwargs) and not logged_in_just_now(context.request)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        methods = super().get_reauthentication_methods(user)
        return [{**method, "description": REAUTHENTICATE[method["id"]]} for method in methods]


REAUTHENTICATE = {
    "reauthenticate": _("Gebruik je wachtwoord"),
    "mfa_reauthenticate": _("Gebruik een code"),
    "mfa_reauthenticate:webauthn": _("Gebruik je passkey"),
}


def logged_in_just_now(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    return bool(records) and time.time() - records[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": _("Dit is je enige tweede stap. Voeg eerst een andere toe."),
        "cannot_generate_recovery_codes": _("Stel eerst een tweede stap in."),
        "incorrect_code": WRONG_CODE,
    }

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Nobody can do without: the last one stays."""
        others = Authenticator.objects.filter(user=authenticator.user, type__in=SECOND_FACTORS)
        return authenticator.type not in SECOND_FACTORS or others.exclude(pk=authenticator.pk).exists()

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return gettext("Passkey {number}").format(number=number)
