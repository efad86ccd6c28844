"""What wagtail-localize does by itself in the version we use, so that the traps of docs/translations.md are real ones.

Where one of these fails after an upgrade, the package has changed, and its row in that table may go.
"""

import pytest
from django.core.exceptions import MultipleObjectsReturned
from django.db import DataError, transaction
from django.test import RequestFactory
from django.utils.text import slugify
from django.utils.translation import override
from wagtail.models import Page
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    MissingTranslationError,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
    post_save_string_translation,
)
from wagtail_localize.operations import translate_object
from wagtail_localize.wagtail_hooks import before_edit_page

from cms.translation.publishing import publish_translation
from content_models.models import Audience, GuidancePage, ReportingPoint
from tests import builders
from tests.benchmarks.contenders.localize_package import package_alone
from tests.cms.translation.translating import asked_for, fill, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> GuidancePage:
    """Published in Dutch, in surroundings that are in English too."""
    builders.translated(builders.home())
    page = builders.publish(builders.guidance())
    builders.translated(page.audiences.get())
    return page


@pytest.fixture
def desk() -> ReportingPoint:
    return builders.publish(builders.desk("helpdesk", audiences=("citizen",), channels=[builders.channel()]))


@pytest.fixture
def alone(django_capture_on_commit_callbacks):
    """The package without anything of ours; `save_target` publishes at the commit."""
    with package_alone(), django_capture_on_commit_callbacks(execute=True):
        yield


def translation_of(row, code: str = "en") -> Translation:
    """What the package's button “Translate” makes, without its publication."""
    source, _created = TranslationSource.update_or_create_from_instance(row)
    return Translation.objects.get_or_create(source=source, target_locale=builders.language(code).locale)[0]


def next_step(desk: ReportingPoint) -> list:
    return [("next_step", {"text": "Bel de helpdesk.", "reporting_point": desk})]


def english_translated(page: GuidancePage) -> Translation:
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    return english


def test_dutch_is_published_as_english(page, django_capture_on_commit_callbacks):
    with package_alone(), django_capture_on_commit_callbacks(execute=True):
        translation_of(page).save_target(publish=True)
    english = page.get_translation(builders.language("en").locale)
    assert (english.live, english.title) == (True, "Over loon")
    assert published(page) is None  # and still no reader gets it: nobody recorded that it was translated


def test_asking_for_a_page_takes_a_live_snippet_that_it_names_offline(page, desk):
    english = builders.translated(desk, name="Help desk")
    builders.publish(page, next_steps=next_step(desk))
    translate_object(GuidancePage.objects.get(pk=page.pk), [english.locale])
    english.refresh_from_db()
    assert english.live is False


def test_languages_are_mixed_after_a_change(page, django_capture_on_commit_callbacks):
    english = english_translated(page)
    builders.publish(page, summary="Wat je nu moet doen.")
    with package_alone(), django_capture_on_commit_callbacks(execute=True):
        english.save_target(publish=True)
    mixed = english.get_target_instance()
    assert (mixed.title, mixed.summary) == ("en: Over loon", "Wat je nu moet doen.")


def test_unreviewed_text_stands_in_the_live_row_and_readers_get_none_of_it(page):
    english = english_translated(page)
    fill(english, title="Not reviewed")
    english.save_target(publish=False)
    row = english.get_target_instance()
    assert (row.live, row.title) == (True, "Not reviewed")
    assert published(page)["title"] == "en: Over loon"


def test_a_draft_takes_a_live_snippet_offline(desk):
    builders.translated(desk, name="Help desk")
    english = asked_for(desk)
    english.save_target(publish=False)
    assert english.get_target_instance().live is False


@pytest.mark.usefixtures("alone")
def test_a_refusal_leaves_a_draft_and_a_live_alias_behind():
    page = builders.guidance()
    page.save_revision().publish()
    english = translation_of(page)
    with pytest.raises(MissingTranslationError):
        english.source.create_or_update_translation(english.target_locale, copy_parent_pages=True, fallback=False)
    left = Page.objects.filter(locale=english.target_locale).order_by("path")
    assert [(each.live, each.alias_of_id is not None) for each in left] == [(True, True), (False, False)]


@pytest.mark.usefixtures("alone")
def test_a_translated_page_names_a_dutch_snippet(page, desk):
    builders.publish(page, next_steps=next_step(desk))
    english = translation_of(GuidancePage.objects.get(pk=page.pk))
    english.save_target(publish=True)
    named = english.get_target_instance().next_steps[0].value["reporting_point"]
    assert named.locale.language_code == "nl"


@pytest.mark.usefixtures("alone")
def test_two_sources_of_one_language_break_the_editor(page):
    builders.language("pl")
    translation_of(page, "pl").save_target(publish=True)
    translation_of(page).save_target(publish=True)
    translation_of(page.get_translation(builders.language("en").locale), "pl")
    polish = page.get_translation(builders.language("pl").locale)
    with pytest.raises(MultipleObjectsReturned):
        before_edit_page(RequestFactory().get("/"), polish)


def test_what_translators_wrote_goes_with_the_source(settings):
    settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE = False
    term = builders.term(Audience, "victim")
    fill(asked_for(term))
    term.delete()
    assert not StringTranslation.objects.filter(data="en: Victim").exists()


def test_a_title_is_written_into_the_row_past_every_check(page):
    english = english_translated(page)
    title = StringTranslation.objects.get(context__path="title", context__object=english.source.object)
    title.data = "About your pay"
    post_save_string_translation(title)
    assert english.get_target_instance().draft_title == "About your pay"
    title.data = "x" * 256
    with pytest.raises(DataError), transaction.atomic():
        post_save_string_translation(title)


def test_a_slug_is_a_text_and_loses_other_scripts():
    assert "slug" in [field.field_name for field in get_translatable_fields(Page) if field.is_translated(None)]
    assert slugify("حقوقك") == ""  # what the package does with a slug that was translated


def test_a_text_that_only_a_row_holds_is_given_to_translators(page):
    GuidancePage.objects.filter(pk=page.pk).update(summary="Nooit gepubliceerd.")
    english = translation_of(GuidancePage.objects.get(pk=page.pk))
    assert StringSegment.objects.filter(source=english.source, string__data="Nooit gepubliceerd.").exists()


@pytest.mark.usefixtures("alone")
def test_a_publication_without_a_change_counts_as_one(page):
    before = translation_of(page).source.last_updated_at
    page.get_latest_revision_as_object().save_revision().publish()
    assert translation_of(GuidancePage.objects.get(pk=page.pk)).source.last_updated_at > before


def test_an_outdated_translation_is_up_to_date(page):
    english = english_translated(page)
    with package_alone():
        builders.publish(page, title="Over je loon")
    with override("en"):
        assert english.get_status_display() == "Up to date"


def test_a_file_of_another_language_is_ignored_in_silence(page):
    english, polish = translation_of(page), translation_of(page, "pl")
    file = polish.export_po()
    for entry in file:
        entry.msgstr = f"pl: {entry.msgid}"
    assert english.import_po(file) == []
    assert not StringTranslation.objects.filter(locale=english.target_locale, context__object=english.source.object)


def test_a_file_overwrites_what_was_written_after_it_was_made(page):
    english = asked_for(page)
    file = english.export_po()
    for entry in file:
        entry.msgstr = f"file: {entry.msgid}"
    fill(english, title="Written meanwhile")
    assert english.import_po(file) == []
    assert not StringTranslation.objects.filter(data="Written meanwhile").exists()
