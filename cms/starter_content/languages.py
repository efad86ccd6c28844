from pathlib import Path
from typing import Any

from wagtail.models import Locale

from cms.starter_content.ledger import Ledger
from cms.starter_content.yaml_file import read_yaml
from content_models.locale_profile import LocaleProfile
from content_models.models import HomePage

FILE = Path(__file__).parent / "languages.yaml"
SOURCE, TRANSLATION = "nl", "en"
WRITTEN_IN = [SOURCE, TRANSLATION]  # the starter content has texts in these


def load_languages(ledger: Ledger) -> dict[str, LocaleProfile]:
    """Returns the languages that are there of those in which the starter content has texts, by code."""
    for language in read_yaml(FILE):
        if ledger.is_new("languages", language["code"]):
            load_language(language)
            ledger.note("languages", language["code"])
    profiles = LocaleProfile.objects.select_related("locale").filter(code__in=WRITTEN_IN)
    return {profile.code: profile for profile in profiles}


def load_language(language: dict[str, Any]) -> None:
    """The language, unless editors made it."""
    if LocaleProfile.objects.filter(code=language["code"]).exists():
        return
    locale, _created = Locale.objects.get_or_create(language_code=language["django"])
    wanted = {
        "code": language["code"],
        "name": language["name"],
        "direction": language["direction"],
        "search_config": language["search"],
        "is_source": language["code"] == SOURCE,
        "is_public": language.get("public", False),
        "fixed_texts_reviewed_on": language.get("reviewed_on"),
    }
    LocaleProfile.objects.get_or_create(locale=locale, defaults=wanted)


def require_home(ledger: Ledger) -> None:
    """Each language of the starter content must have the home page, unless editors chose its required pages."""
    home = HomePage.objects.filter(locale__profile__is_source=True).first()
    codes = [language["code"] for language in read_yaml(FILE)]
    for profile in LocaleProfile.objects.filter(code__in=codes):
        if home is None or not ledger.is_new("required-pages", profile.code):
            continue
        if not profile.required_pages.exists():
            profile.required_pages.add(home)
        ledger.note("required-pages", profile.code)
