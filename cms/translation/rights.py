"""Who may translate into which language. Rights on pages and snippets give none of it, and need none of it."""

from typing import Any

from wagtail.models import Locale

from cms.translation.models import TranslationRight
from content_models.locale_profile import LocaleProfile


def locales_of(user: Any) -> list[Locale]:
    """The languages a person may translate into, publish and take back."""
    if not user.is_active:
        return []
    targets = Locale.objects.filter(profile__is_source=False).select_related("profile").order_by("profile__code")
    if user.is_superuser:
        return list(targets)
    return list(targets.filter(pk__in=TranslationRight.objects.filter(group__user=user).values("locale")))


def visible_locales(user: Any) -> list[Locale]:
    """The languages of which a person sees how the translations stand: editors see all."""
    if not may_submit(user):
        return locales_of(user)
    return list(Locale.objects.filter(profile__is_source=False).select_related("profile").order_by("profile__code"))


def may_translate(user: Any, locale: Locale) -> bool:
    return locale.pk in {each.pk for each in locales_of(user)}


def may_submit(user: Any) -> bool:
    """Ask for translations and mark changes as urgent: the work of editors, not of translators."""
    return user.has_perm("wagtail_localize.submit_translation")


def is_source_locale(locale: Locale) -> bool:
    return LocaleProfile.objects.filter(locale=locale, is_source=True).exists()
