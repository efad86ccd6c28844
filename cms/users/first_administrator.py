"""Somebody must be able to log in to a new site."""

import secrets

from django.contrib.auth import get_user_model

from cms.settings import env
from cms.users.ensuring_roles import ensure_role
from cms.users.roles import ADMINISTRATOR, ROLES


def create_first_administrator() -> str | None:
    """Create a superuser with the role of administrator, if there is none.

    Uses ADMIN_USERNAME, ADMIN_PASSWORD and ADMIN_EMAIL where they are set. Returns the sentence to show, once, with
    the password if it was made up here; None when there was a superuser already.
    """
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return None
    password = env.ADMIN_PASSWORD or secrets.token_urlsafe(15)
    administrator = users.create_superuser(env.ADMIN_USERNAME, env.ADMIN_EMAIL, password)
    administrator.groups.add(ensure_role(ROLES[ADMINISTRATOR]))
    shown = "the password in ADMIN_PASSWORD" if env.ADMIN_PASSWORD else f"password {password} (shown only now)"
    return f"First administrator: user {env.ADMIN_USERNAME}, {shown}"
