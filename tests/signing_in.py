"""Somebody logged in, with their second step done: as a test client, or in a browser."""

import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.contrib.auth.base_user import AbstractBaseUser
from django.test import Client

PASSWORD = "een-lang-wachtwoord-voor-de-test"
STEP_SECONDS = 30


def client_of(role: str, locale: str | None = None, name: str | None = None) -> Client:
    """Somebody with one of the roles of `cms.users.roles`; `translator` asks for a language, such as `en`."""
    return log_in(Client(), person(role, locale, name))


def person(role: str, locale: str | None = None, name: str | None = None) -> Any:
    from cms.users.ensuring_roles import ensure_role, ensure_translators
    from cms.users.models import User
    from cms.users.roles import ROLES
    from tests import builders

    if locale:
        builders.language("nl")
    group = ensure_translators(builders.language(locale)) if locale else ensure_role(ROLES[role])
    username = name or "-".join(filter(None, [role, locale]))
    user = User.objects.create_user(username, f"{username}@example.org", PASSWORD)
    user.groups.add(group)
    return user


def superuser(name: str = "chef") -> Client:
    from cms.users.models import User

    return log_in(Client(), User.objects.create_superuser(name))


def log_in(client: Client, user: AbstractBaseUser) -> Client:
    """As after a password and a code. Returns the client."""
    second_step_of(user)
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "at": time.time(), "type": "totp"}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return client


def second_step_of(user: AbstractBaseUser) -> str:
    """The secret of the user's app; gives them one where they have none."""
    found = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    if found:
        return found.data["secret"]
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def code_of(secret: str, steps: int = 0) -> str:
    """What the app shows now; `steps` half minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // STEP_SECONDS + steps))


def sign_in(page: Any, url: str, username: str, password: str, totp_secret: str = "") -> str:
    """Log in in a browser at the site on `url`; ends in the admin. Without a secret, the first login: sets one up.

    Returns the secret, for the next time.
    """
    page.goto(f"{url}/admin/")
    page.fill("input[name=login]", username)
    page.fill("input[name=password]", password)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    secret = totp_secret or set_up_app(page)
    if totp_secret:
        give_code(page, secret)
    page.goto(f"{url}/admin/")
    return secret


def set_up_app(page: Any) -> str:
    page.get_by_role("link", name="App instellen").click()
    secret: str = page.locator("#authenticator_secret").input_value()
    page.fill("input[name=code]", code_of(secret))
    page.get_by_role("button", name="Instellen").click()
    page.wait_for_selector("#recovery_codes")
    return secret


def give_code(page: Any, secret: str) -> None:
    """A code works once: where this half minute's is used, the next one is taken, which is accepted already."""
    for steps in (0, 1, -1):
        page.fill("input[name=code]", code_of(secret, steps))
        with page.expect_navigation():
            page.get_by_role("button", name="Verder", exact=True).click()
        if not page.locator("input[name=code]").count():
            return
    raise AssertionError(page.inner_text("body"))
