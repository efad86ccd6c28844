"""Those who work on translations, logged in."""

from django.contrib.auth.models import Group, Permission
from django.test import Client

from cms.translation.models import TranslationRight
from cms.users.models import User
from tests import builders
from tests.signing_in import log_in

ADMIN = "access_admin"


def translator(*codes: str, name: str = "") -> Client:
    """Somebody who may translate into these languages, and nothing else."""
    user = User.objects.create_user(name or f"vertaler-{'-'.join(codes)}")
    user.user_permissions.add(Permission.objects.get(codename=ADMIN))
    for code in codes:
        group = Group.objects.create(name=f"{user.username} {code}")
        TranslationRight.objects.create(group=group, locale=builders.language(code).locale)
        user.groups.add(group)
    return logged_in(user)


def editor() -> Client:
    """Somebody who asks for translations, and may translate into no language."""
    user = User.objects.create_user("redacteur")
    for codename in (ADMIN, "submit_translation"):
        user.user_permissions.add(Permission.objects.get(codename=codename))
    return logged_in(user)


def administrator() -> Client:
    return logged_in(User.objects.create_superuser("beheerder"))


def logged_in(user: User) -> Client:
    return log_in(Client(), user)
