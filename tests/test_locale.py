"""The catalogues say all that the source says to whoever reads that language, with the same placeholders."""

import re

import polib
import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import to_locale

from cms.compile_translations import compile_translations
from cms.publishing.models import RecallReason
from cms.settings.places import ROOT
from cms.update_messages import catalogues, messages_in_source
from content_models.codes import ChannelLabel
from frontend_contract.fixed_texts import WHY_RECALLED, fixed_texts, missing_fixed_texts, translated_fixed_texts
from tests import builders

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
LANGUAGES = sorted(to_locale(code) for code, _name in settings.LANGUAGES)
OF_THE_ADMIN = sorted(to_locale(code) for code, _name in settings.WAGTAILADMIN_PERMITTED_LANGUAGES)
OTHERS = sorted({*LANGUAGES} - {*OF_THE_ADMIN})

compile_translations()  # before Django reads a catalogue for the first time: it does so once


def entries(language: str) -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in polib.pofile(str(catalogues()[language]))}


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def test_there_is_a_catalogue_for_every_language():
    assert sorted(file.parents[1].name for file in (ROOT / "locale").glob("*/LC_MESSAGES/django.po")) == LANGUAGES


@pytest.mark.parametrize("language", OF_THE_ADMIN)
def test_the_catalogue_of_a_language_of_the_admin_holds_all_texts_of_the_source_and_no_others(language):
    """`make messages` brings them in step."""
    assert set(entries(language)) == set(messages_in_source())


@pytest.mark.parametrize("language", OTHERS)
def test_the_catalogue_of_another_language_holds_the_fixed_texts_and_no_others(language):
    assert set(entries(language)) == set(fixed_texts())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_a_catalogue_is_translated(language):
    assert [text for text, entry in entries(language).items() if not entry.msgstr or entry.fuzzy] == []


@pytest.mark.parametrize("code", [code for code, _name in settings.LANGUAGES])
def test_no_fixed_text_is_missing_in_any_language(code):
    assert missing_fixed_texts(code) == []


def test_what_stands_in_no_catalogue_of_the_language_is_missing():
    """Django itself would answer in Dutch."""
    assert missing_fixed_texts("de") == fixed_texts()


def test_a_translation_is_not_the_dutch_text():
    """Except “Chat”, which is said so in English too."""
    same = {
        (code, text)
        for code, _name in settings.LANGUAGES
        if code != "nl"
        for text, translated in translated_fixed_texts(code).items()
        if text == translated
    }
    assert same == {("en", "Chat")}


def test_every_label_of_a_channel_and_every_reason_of_a_recall_is_a_fixed_text():
    with translation.override(None):
        labels = [str(label.label) for label in ChannelLabel]
        reasons = [str(WHY_RECALLED[reason]) for reason in RecallReason]

    assert set(fixed_texts()) == {*labels, *reasons}


def test_tigrinya_is_known_though_not_to_django():
    tigrinya = translation.get_language_info("ti")

    assert (tigrinya["name_local"], tigrinya["bidi"]) == ("ትግርኛ", False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language):
    translated = [entry for entry in entries(language).values() if entry.msgstr]

    assert [entry.msgid for entry in translated if placeholders(entry.msgstr) != placeholders(entry.msgid)] == []


@pytest.mark.parametrize(("code", "text"), [("nl", "Bel"), ("en", "Call"), ("pl", "Zadzwoń"), ("zh-Hans", "拨打电话")])
def test_a_channel_says_what_to_do_in_the_language_of_the_document(api, settle, code, text):
    desk = builders.publish(builders.desk("comensha-helpdesk", channels=[builders.channel()]))
    if code != "nl":
        builders.translated(desk, code, name="CoMensha helpdesk")
    settle()

    channel = api.json(f"/reporting-points/{desk.translation_key}", locale=code)["item"]["channels"][0]

    assert channel["labelText"] == text
