"""Logins and changes of a second factor, in Wagtail's log: who and when, never from where or what was typed."""

import logging
from typing import Any

from allauth.account.internal.userkit import filter_users_by_email
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, log

logger = logging.getLogger(__name__)

LOGGED_IN = "users.logged_in"
LOGIN_FAILED = "users.login_failed"
CODE_REFUSED = "users.second_factor_refused"
ADDED = "users.second_factor_added"
REMOVED = "users.second_factor_removed"
NEW_CODES = "users.recovery_codes_made"
NEW_PASSWORD = "users.password_changed"  # noqa: S105

SENTENCES = {
    LOGGED_IN: _("Ingelogd"),
    LOGIN_FAILED: _("Inloggen mislukt: verkeerd wachtwoord"),
    CODE_REFUSED: _("Inloggen mislukt: verkeerde code"),
    ADDED: _("Tweede stap toegevoegd"),
    REMOVED: _("Tweede stap weggehaald"),
    NEW_CODES: _("Herstelcodes gemaakt"),
    NEW_PASSWORD: _("Wachtwoord gewijzigd"),
}


def register(actions: LogActionRegistry) -> None:
    for action, sentence in SENTENCES.items():
        actions.register_action(action, sentence, sentence)


def logged_in(sender: Any, user: AbstractBaseUser, **kwargs: Any) -> None:
    log(user, LOGGED_IN, user=user)


def login_failed(sender: Any, credentials: dict[str, Any], **kwargs: Any) -> None:
    """Where nobody has that name there is nothing to log it on; what was typed may be somebody's password."""
    user = meant(credentials)
    if user is None:
        logger.warning("A login failed: there is no such user.")
        return
    log(user, LOGIN_FAILED)


def meant(credentials: dict[str, Any]) -> AbstractBaseUser | None:
    found = get_user_model().objects.filter(username=credentials.get("username") or "").first()
    return found or next(iter(filter_users_by_email(credentials.get("email") or "")), None)


def code_refused(sender: Any, user: AbstractBaseUser, **kwargs: Any) -> None:
    log(user, CODE_REFUSED)


def second_factor_added(sender: Any, user: AbstractBaseUser, authenticator: Authenticator, **kwargs: Any) -> None:
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        new_codes(sender, user)
        return
    log(user, ADDED, user=user, data={"type": authenticator.type})


def new_codes(sender: Any, user: AbstractBaseUser, **kwargs: Any) -> None:
    log(user, NEW_CODES, user=user)


def second_factor_removed(sender: Any, user: AbstractBaseUser, authenticator: Authenticator, **kwargs: Any) -> None:
    log(user, REMOVED, user=user, data={"type": authenticator.type})


def password_changed(sender: Any, user: AbstractBaseUser, **kwargs: Any) -> None:
    log(user, NEW_PASSWORD, user=user)
