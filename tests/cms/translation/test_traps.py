"""Ours does not step into wagtail-localize's traps: docs/translations.md. That they are real: `test_as_shipped`."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.urls import reverse
from polib import POFile
from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.publishing.drain import drain
from cms.translation import jobs
from cms.translation.adopting import publish_texts
from cms.translation.machine import translate_by_machine
from cms.translation.models import TranslationJob
from cms.translation.po import export_po, import_po
from cms.translation.publishing import publish_translation, take_back
from cms.translation.submitting import record
from cms.translation.tasks import carry
from cms.translation.texts import segments_to_translate, texts_of
from content_models.live_version import live_version
from content_models.models import Audience, GuidancePage, ReportingPoint
from content_models.problems import PublishRefused
from tests import builders
from tests.cms.publishing.drift import changed_by
from tests.cms.translation.people import translator
from tests.cms.translation.test_machine import DUMMY
from tests.cms.translation.translating import asked_for, fill, published, state

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


def test_the_gate_refuses_what_the_package_would_publish(page, django_capture_on_commit_callbacks):
    english = asked_for(page)
    refused = pytest.raises(PublishRefused, match="zinnen zijn niet of niet goed vertaald")
    with refused, django_capture_on_commit_callbacks(execute=True):
        english.save_target(publish=True)
    assert published(page) is None


@pytest.mark.parametrize("kind", ["page", "desk"])
def test_work_on_a_live_translation_changes_nothing_that_is_live(kind, request):
    obj = request.getfixturevalue(kind)
    builders.translated(obj)
    english = asked_for(obj)
    before = type(obj).objects.filter(pk=english.get_target_instance().pk).values().get()
    drain()

    assert changed_by(lambda: fill(english, title="New words", name="New words", purpose="New words")) == set()
    after = type(obj).objects.filter(pk=english.get_target_instance().pk).values().get()
    assert after == before


def test_nothing_of_ours_calls_the_packages_way_to_publish(page, desk, monkeypatch, settings):
    def never(*args, **kwargs):
        raise AssertionError("The package's own way mixes languages.")

    for owner, name in ((Translation, "save_target"), (TranslationSource, "create_or_update_translation")):
        monkeypatch.setattr(owner, name, never)
    for name in ("update_or_create_from_instance", "update_from_db", "refresh_segments"):
        monkeypatch.setattr(TranslationSource, name, never)
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = DUMMY

    for other in (desk.organisation, desk.needs.get()):
        builders.translated(other)
    heading = [("heading", {"text": "Kop", "level": "2"})]
    for obj, more, less in (
        (page, {"body": heading}, {"body": []}),
        (desk, {"cannot_do": "Niets."}, {"cannot_do": ""}),
    ):
        builders.publish(obj, **more)
        english = asked_for(obj)
        texts = translate_by_machine(english)
        assert texts == len(segments_to_translate(english))
        assert import_po(english, read_by_a_person(export_po(english))).written == texts
        publish_translation(english)
        builders.publish(obj, **less)
        assert carry(obj.translation_key) == [english]
        assert published(obj)["translation"]["status"] == "current"
        take_back(english)
        assert published(obj) is None


def read_by_a_person(file: POFile) -> POFile:
    for entry in file:
        entry.flags, entry.msgstr = [], f"en: {entry.msgid}"
    return file


def test_a_new_title_is_in_no_row_before_it_is_published(page):
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    builders.publish(page, title="Over je loon")
    drain()
    assert changed_by(lambda: fill(english, title="About your pay")) == set()
    assert english.get_target_instance().draft_title == "en: Over loon"
    publish_translation(english)
    assert (english.get_target_instance().draft_title, published(page)["title"]) == ("About your pay",) * 2


def test_a_snippet_is_taken_back_in_one_language(desk):
    builders.translated(desk)
    take_back(asked_for(desk))
    assert published(desk) is None
    assert published(desk, "nl")["key"] == "helpdesk"
    assert state(desk).texts_done == state(desk).texts


def test_no_tree_is_synchronised(page):
    assert not apps.is_installed("wagtail_localize.locales")
    assert Page.objects.filter(locale__language_code="en").count() == 1  # the home, which a test asked for
    builders.term(Audience, "professional")
    assert not Audience.objects.filter(code="professional", locale__language_code="en").exists()


def test_texts_are_kept_when_their_sentence_changes(page):
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    builders.publish(page, title="Over je loon")
    assert StringTranslation.objects.get(context__path="title", context__object_id=page.translation_key).data == (
        "en: Over loon"
    )


def all_rows() -> tuple:
    """What a half-done publication could leave behind."""
    pages = set(Page.objects.values_list("pk", "live", "alias_of_id", "title"))
    return pages, Revision.objects.count(), Translation.objects.count(), StringTranslation.objects.count()


def test_a_refusal_leaves_nothing_behind():
    english = live_version(builders.publish(builders.guidance()))
    english.locale = builders.language("en").locale
    before = all_rows()
    with pytest.raises(PublishRefused, match="Publiceer eerst “Citizen” in deze taal"):
        publish_texts(english)
    assert all_rows() == before


def test_a_title_that_does_not_fit_is_kept_and_refused_and_leaves_nothing_behind(page):
    english = asked_for(page)
    fill(english, title="x" * 300)
    before = all_rows()
    with pytest.raises(ValidationError, match="255"):
        publish_translation(english)
    assert all_rows() == before


def test_a_text_that_only_a_row_holds_is_given_to_nobody(page):
    GuidancePage.objects.filter(pk=page.pk).update(summary="Nooit gepubliceerd.")
    record(GuidancePage.objects.get(pk=page.pk))
    texts = [segment.string.data for segment in segments_to_translate(asked_for(page))]
    assert texts == ["Over loon", "Wat je kunt doen."]


def test_a_publication_without_a_change_makes_nothing_old(page):
    builders.translated(page)
    builders.publish(page)
    assert (state(page).status, state(page).source_changed_at, state(page).changes) == ("current", None, [])


def test_the_machine_is_asked_by_the_worker_and_not_in_the_request(page, settings, django_capture_on_commit_callbacks):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = DUMMY
    english = asked_for(page)
    anna, url = translator("en"), reverse("translations:machine", args=[page.translation_key, "en"])
    with django_capture_on_commit_callbacks(execute=True):
        anna.post(url)
    assert texts_of(english) == {}

    jobs.run_job.call(TranslationJob.objects.get().pk)
    assert [text.translation_type for text in texts_of(english).values()] == ["machine", "machine"]
