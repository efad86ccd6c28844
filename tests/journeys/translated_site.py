"""Makes a running site one that is read and edited in Arabic and Polish: `python -m tests.journeys.translated_site`.

The translations are no real ones: every letter becomes one of the other script, so that a Dutch word shows at once.
"""

import os
import re
from collections.abc import Callable

import django
from bs4 import BeautifulSoup

PASSWORD = "een-lang-wachtwoord-voor-de-test"
LATIN = "abcdefghijklmnopqrstuvwxyz"
ARABIC = dict(zip(LATIN, "ابتثجحخدذرزسشصضطظعغفقكلمنه", strict=True))
POLISH = dict(zip(LATIN, "ąbćdęfghijklłmnńopqrsśtvźż", strict=True))
PAGES = {"bystander": "signs-and-what-you-can-do", "victim": "work-and-pay"}


def in_script(letters: dict[str, str]) -> Callable[[str], str]:
    """Translates inline HTML letter by letter; numbers, tags and links stay."""

    def write(data: str) -> str:
        soup = BeautifulSoup(data, "html.parser")
        for words in soup.find_all(string=True):
            words.replace_with("".join(letters.get(sign.lower(), sign) for sign in words))
        return str(soup)

    return write


WRITTEN = {"ar": in_script(ARABIC), "pl": in_script(POLISH)}


def latin_words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]{2,}", text)


def main() -> None:
    from cms.importing.stable_ids import stable_id
    from cms.publishing.drain import drain
    from content_models.locale_profile import LocaleProfile
    from content_models.models import GuidancePage
    from tests.cms.translation.translators import translate

    for code, write in WRITTEN.items():
        profile = LocaleProfile.objects.select_related("locale").get(code=code)
        for key in PAGES.values():
            page = GuidancePage.objects.get(translation_key=stable_id("pages", key), locale__profile__is_source=True)
            translate(page, profile, write)
        profile.is_public = True
        profile.save()
        make_translator(profile)
    make_editor()
    drain()  # a whole language: more than is published at once


def make_translator(profile) -> None:
    from django.contrib.auth.models import Group

    from cms.translation.models import TranslationRight

    group = Group.objects.create(name=f"Vertalers {profile.code}")
    TranslationRight.objects.create(group=group, locale=profile.locale)
    make_user(f"vertaler-{profile.code}", group)


def make_editor() -> None:
    from django.contrib.auth.models import Group, Permission
    from wagtail.models import GroupPagePermission

    from content_models.models import HomePage

    group = Group.objects.create(name="Redactie")
    group.permissions.add(Permission.objects.get(codename="submit_translation"))
    home = HomePage.objects.get(locale__profile__is_source=True)
    for codename in ("change_page", "publish_page"):
        GroupPagePermission.objects.create(group=group, page=home, permission=Permission.objects.get(codename=codename))
    make_user("redacteur", group)


def make_user(name: str, group) -> None:
    from django.contrib.auth.models import Permission

    from cms.users.models import User

    user = User.objects.create_user(name, f"{name}@example.org", PASSWORD)
    user.groups.add(group)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))


if __name__ == "__main__":
    from cms.embedded_database import ensure_database_url

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.editing")
    ensure_database_url()
    django.setup()
    main()
