"""The catalogues say all that the source says, in every language, with the same placeholders."""

import re

import polib
import pytest

from cms.compile_translations import compile_translations
from cms.update_messages import catalogues, messages_in_source
from tests import builders

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
LANGUAGES = ["en", "nl"]

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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language):
    assert [text for text, entry in entries(language).items() if not entry.msgstr or entry.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language):
    wrong = [text for text, entry in entries(language).items() if placeholders(entry.msgstr) != placeholders(text)]

    assert wrong == []


def test_a_channel_says_what_to_do_in_the_language_of_the_document(api, settle):
    desk = builders.publish(builders.desk("comensha-helpdesk", channels=[builders.channel()]))
    builders.translated(desk, "en", name="CoMensha helpdesk")
    settle()

    def label(locale: str) -> str:
        return api.json(f"/reporting-points/{desk.translation_key}", locale=locale)["item"]["channels"][0]["labelText"]

    assert label("nl") == "Bel"
    assert label("en") == "Call"
