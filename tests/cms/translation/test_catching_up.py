"""Translations that an earlier version published are taken in, and stay as they are for readers."""

import pytest
from wagtail_localize.models import StringTranslation, TranslationSource

from cms.translation.catching_up import catch_up
from cms.translation.models import SourceText, TranslationState
from content_models.models import GuidancePage
from tests import builders
from tests.cms.publishing.drift import assert_no_drift
from tests.cms.translation.translating import published, state

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> GuidancePage:
    """Published in two languages by a version that knew no states."""
    page = builders.publish(builders.guidance(), body=[("rich_text", "<p>Bel 112.</p>")])
    body = page.body.get_prep_value()
    body[0]["value"] = "<p>Call 112.</p>"
    builders.translated(page, title="About pay", body=page.body.stream_block.to_python(body))
    return GuidancePage.objects.get(pk=page.pk)


def forget() -> None:
    for model in (TranslationState, SourceText, TranslationSource, StringTranslation):
        model.objects.all().delete()


def test_what_was_published_stays_published_and_gets_its_texts(page):
    before = published(page)
    forget()

    assert catch_up() == []

    after = published(page)
    assert {name: after[name] for name in ("title", "body", "path")} == {
        name: before[name] for name in ("title", "body", "path")
    }
    assert (state(page).status, state(page).texts_done) == ("current", state(page).texts)
    assert_no_drift()


def test_doing_it_again_changes_nothing(page):
    forget()
    catch_up()
    before = list(TranslationState.objects.order_by("pk").values())
    assert catch_up() == []
    assert list(TranslationState.objects.order_by("pk").values()) == before
