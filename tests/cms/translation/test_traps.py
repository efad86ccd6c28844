"""What wagtail-localize does by itself, shown in the version we use, and what ours does: docs/translations.md."""

import pytest
from django.apps import apps
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.publishing.drain import drain
from cms.translation.machine import translate_by_machine
from cms.translation.po import export_po, import_po
from cms.translation.publishing import publish_translation, take_back
from cms.translation.tasks import carry
from content_models.models import Audience, GuidancePage, ReportingPoint
from content_models.problems import PublishRefused
from tests import builders
from tests.benchmarks.contenders.localize_package import package_alone
from tests.cms.publishing.drift import changed_by
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


def packages_translation(row) -> Translation:
    """What the package's button “Translate” makes, without its publication."""
    source, _created = TranslationSource.update_or_create_from_instance(row)
    locale = builders.language("en").locale
    return Translation.objects.get_or_create(source=source, target_locale=locale)[0]


def test_the_package_publishes_dutch_as_english(page, django_capture_on_commit_callbacks):
    with package_alone(), django_capture_on_commit_callbacks(execute=True):
        packages_translation(page).save_target(publish=True)
    english = page.get_translation(builders.language("en").locale)
    assert (english.live, english.title) == (True, "Over loon")
    assert published(page) is None  # and still no reader gets it: nobody recorded that it was translated


def test_the_gate_refuses_what_the_package_would_publish(page, django_capture_on_commit_callbacks):
    english = asked_for(page)
    refused = pytest.raises(PublishRefused, match="zinnen zijn niet of niet goed vertaald")
    with refused, django_capture_on_commit_callbacks(execute=True):
        english.save_target(publish=True)
    assert published(page) is None


def test_the_package_mixes_languages_after_a_change(page, django_capture_on_commit_callbacks):
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    builders.publish(page, summary="Wat je nu moet doen.")
    with package_alone(), django_capture_on_commit_callbacks(execute=True):
        english.save_target(publish=True)
    mixed = english.get_target_instance()
    assert (mixed.title, mixed.summary) == ("en: Over loon", "Wat je nu moet doen.")


def test_the_package_writes_unreviewed_text_into_the_live_row_and_readers_get_none_of_it(page):
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    fill(english, title="Not reviewed")
    english.save_target(publish=False)
    row = english.get_target_instance()
    assert (row.live, row.title) == (True, "Not reviewed")
    assert published(page)["title"] == "en: Over loon"


def test_the_package_takes_a_live_snippet_offline(desk):
    builders.translated(desk, name="Help desk")
    english = asked_for(desk)
    english.save_target(publish=False)
    assert english.get_target_instance().live is False


@pytest.mark.parametrize("kind", ["page", "desk"])
def test_work_on_a_live_translation_changes_nothing_that_is_live(kind, request):
    obj = request.getfixturevalue(kind)
    builders.translated(obj)
    english = asked_for(obj)
    before = type(obj).objects.filter(pk=english.get_target_instance().pk).values().get()
    drain()

    assert changed_by(lambda: fill(english, title="New words", name="New words", purpose="New words")) == set()
    after = type(obj).objects.filter(pk=english.get_target_instance().pk).values().get()
    assert {name for name in after if after[name] != before[name]} <= {"draft_title"}


def test_nothing_of_ours_calls_the_packages_way_to_publish(page, desk, monkeypatch, settings):
    def never(*args, **kwargs):
        raise AssertionError("The package's own way mixes languages.")

    for owner, name in ((Translation, "save_target"), (TranslationSource, "create_or_update_translation")):
        monkeypatch.setattr(owner, name, never)
    for name in ("update_or_create_from_instance", "update_from_db", "refresh_segments"):
        monkeypatch.setattr(TranslationSource, name, never)
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = DUMMY

    heading = [("heading", {"text": "Kop", "level": "2"})]
    for obj, changed in ((page, {"body": heading}), (desk, {"cannot_do": "Niets."})):
        builders.translated(obj)
        english = asked_for(obj)
        translate_by_machine(english)
        import_po(english, export_po(english))
        builders.publish(obj, **changed)
        carry(obj.translation_key)
        fill(english)
        publish_translation(english)
        assert published(obj)["translation"]["status"] == "current"
        take_back(english)
        assert published(obj) is None


def test_a_refusal_leaves_nothing_behind(desk):
    page = builders.publish(builders.guidance())
    english = asked_for(page)
    before = set(Page.objects.values_list("pk", "live", "alias_of_id"))
    with pytest.raises(PublishRefused):
        publish_translation(english)
    assert set(Page.objects.values_list("pk", "live", "alias_of_id")) == before
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_a_new_title_is_seen_in_the_tree_of_the_admin_only(page):
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    builders.publish(page, title="Over je loon")
    drain()
    assert changed_by(lambda: fill(english, title="About your pay")) == set()
    assert english.get_target_instance().draft_title == "About your pay"
    assert published(page)["title"] == "en: Over loon"


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
