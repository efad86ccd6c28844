"""All that the API says to readers in words of its own, so not an editor's. Each language has a translation of each."""

from collections.abc import Iterable
from gettext import NullTranslations
from gettext import translation as catalogue_of

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import to_locale

from content_models.codes import ChannelLabel

# By the reason code of a recall: said where no editor wrote an explanation in the reader's language.
WHY_RECALLED: dict[str, Promise] = {
    "wrong": _("Deze informatie klopte niet. Daarom is die weggehaald."),
    "unsafe": _("Deze informatie was niet veilig. Daarom is die weggehaald."),
    "outdated": _("Deze informatie was verouderd. Daarom is die weggehaald."),
    "personal-data": _("In deze informatie stonden gegevens van een persoon. Daarom is die weggehaald."),
}
FIXED_TEXTS: list[Promise | str] = [*(label.label for label in ChannelLabel), *WHY_RECALLED.values()]


def fixed_texts() -> list[str]:
    """The fixed texts as they stand in the source, in Dutch."""
    with translation.override(None):
        return [str(text) for text in FIXED_TEXTS]


def translated_fixed_texts(django_language: str) -> dict[str, str]:
    """The fixed texts with their translations, "" where there is none. `django_language` is a code such as zh-hans."""
    if django_language == settings.LANGUAGE_CODE:
        return {text: text for text in fixed_texts()}
    return _translations(fixed_texts(), django_language)


def missing_fixed_texts(django_language: str) -> list[str]:
    """The fixed texts that have no translation in the language's own catalogue."""
    return [text for text, translated in translated_fixed_texts(django_language).items() if not translated]


class _Missing(NullTranslations):
    def gettext(self, message: str) -> str:
        return ""


def _translations(texts: Iterable[str], django_language: str) -> dict[str, str]:
    """Out of our own catalogue only: Django's answer would be Dutch, or its own, where that has none."""
    locale = [to_locale(django_language)]
    catalogue = catalogue_of("django", str(settings.LOCALE_PATHS[0]), locale, fallback=True)
    catalogue.add_fallback(_Missing())
    return {text: catalogue.gettext(text) for text in texts}
