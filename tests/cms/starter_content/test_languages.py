import datetime as dt

import pytest
from django.conf import settings
from django.utils.translation import get_language_info

from cms.starter_content.languages import load_languages, require_home
from cms.starter_content.ledger import Ledger
from content_models.models import LocaleProfile
from tests import builders

pytestmark = pytest.mark.django_db

SEARCH = {
    "nl": "dutch", "en": "english", "pl": "simple", "ro": "romanian", "bg": "simple", "es": "spanish", "uk": "simple",
    "hu": "hungarian", "fr": "french", "ar": "arabic", "vi": "simple", "zh-Hans": "simple", "pt": "portuguese",
    "tr": "turkish", "ti": "simple",
}  # fmt: skip


def test_the_languages_of_the_information_point_are_loaded_and_only_dutch_and_english_are_public():
    assert set(load_languages(Ledger())) == {"nl", "en"}

    profiles = {profile.code: profile for profile in LocaleProfile.objects.select_related("locale")}
    assert {code: profile.search_config for code, profile in profiles.items()} == SEARCH
    assert {profile.locale.language_code for profile in profiles.values()} == {code for code, _ in settings.LANGUAGES}
    assert {code for code, profile in profiles.items() if profile.is_public} == {"nl", "en"}
    assert {code: profile.fixed_texts_reviewed_on for code, profile in profiles.items() if profile.is_public} == {
        "nl": dt.date(2026, 11, 25),
        "en": dt.date(2026, 11, 25),
    }
    assert [code for code, profile in profiles.items() if profile.is_source] == ["nl"]


def test_the_languages_are_written_in_the_direction_django_knows():
    load_languages(Ledger())

    for profile in LocaleProfile.objects.select_related("locale"):
        bidi = get_language_info(profile.locale.language_code)["bidi"]
        assert (profile.code, profile.direction) == (profile.code, "rtl" if bidi else "ltr")
        profile.full_clean()


def test_what_editors_made_of_a_language_is_left_alone():
    builders.language("pl")
    load_languages(Ledger())
    LocaleProfile.objects.filter(code="tr").update(name="Turkce", is_public=True)
    LocaleProfile.objects.get(code="ti").delete()

    load_languages(Ledger())

    assert LocaleProfile.objects.get(code="pl").is_public
    assert LocaleProfile.objects.filter(code="tr", name="Turkce", is_public=True).exists()
    assert not LocaleProfile.objects.filter(code="ti").exists()


def required(code: str) -> list[str]:
    return list(LocaleProfile.objects.get(code=code).required_pages.values_list("title", flat=True))


def test_every_language_must_have_the_home_unless_editors_said_otherwise():
    load_languages(Ledger())
    home = builders.home()
    page = builders.guidance(title="Loon")
    LocaleProfile.objects.get(code="tr").required_pages.add(page)

    require_home(Ledger())
    assert (required("nl"), required("pl"), required("tr")) == ([home.title], [home.title], ["Loon"])

    LocaleProfile.objects.get(code="pl").required_pages.clear()
    require_home(Ledger())
    assert required("pl") == []
