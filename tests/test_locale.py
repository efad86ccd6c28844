"""The catalogues say all that the source says, in every language, with the same placeholders."""

import re

import polib
import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import to_locale

from cms.compile_translations import compile_translations
from cms.update_messages import catalogues, messages_in_source
from content_models.codes import ChannelLabel
from tests import builders

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
LANGUAGES = sorted(to_locale(code) for code, _name in settings.LANGUAGES)
OF_THE_ADMIN = sorted(to_locale(code) for code, _name in settings.WAGTAILADMIN_PERMITTED_LANGUAGES)

compile_translations()  # before Django reads a catalogue for the first time: it does so once


def entries(language: str) -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in polib.pofile(str(catalogues()[language]))}


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def test_there_is_a_catalogue_for_every_language():
    assert list(catalogues()) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_the_texts_of_the_source_and_no_others(language):
    """`make messages` brings them in step."""
    assert set(entries(language)) == set(messages_in_source())


@pytest.mark.parametrize("language", OF_THE_ADMIN)
def test_every_text_is_translated_into_the_languages_of_the_admin(language):
    assert [text for text, entry in entries(language).items() if not entry.msgstr or entry.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_channels_say_to_readers_is_translated_into_every_language(language):
    known = entries(language)
    with translation.override(None):
        labels = [str(label.label) for label in ChannelLabel]

    assert [label for label in labels if not known[label].msgstr] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language):
    translated = [entry for entry in entries(language).values() if entry.msgstr]

    assert [entry.msgid for entry in translated if placeholders(entry.msgstr) != placeholders(entry.msgid)] == []


def test_a_channel_says_what_to_do_in_the_language_of_the_document(api, settle):
    desk = builders.publish(builders.desk("comensha-helpdesk", channels=[builders.channel()]))
    builders.translated(desk, "en", name="CoMensha helpdesk")
    settle()

    def label(locale: str) -> str:
        return api.json(f"/reporting-points/{desk.translation_key}", locale=locale)["item"]["channels"][0]["labelText"]

    assert label("nl") == "Bel"
    assert label("en") == "Call"
