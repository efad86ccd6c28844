"""A translation goes live whole, under published parents, with all it names; until then the one before stays."""

import pytest
from wagtail_localize.models import StringTranslation, Translation

from cms.translation.gate import translation_problems
from cms.translation.publishing import publish_translation, take_back
from content_models.models import GuidancePage
from content_models.problems import PublishRefused
from tests import builders
from tests.cms.translation.translating import asked_for, fill, published, state

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> GuidancePage:
    builders.translated(builders.home())
    body = [("heading", {"text": "Wat nu?", "level": "2"}), ("rich_text", "<p>Bel 112. Je hoeft niets te betalen.</p>")]
    page = builders.publish(builders.guidance(), body=body)
    builders.translated(page.audiences.get())
    return page


def refusal(translation: Translation) -> str:
    with pytest.raises(PublishRefused) as refused:
        publish_translation(translation)
    return str(refused.value)


def test_nothing_goes_live_before_every_text_is_translated(page):
    english = asked_for(page)
    assert "Nog 4 van de 4 zinnen zijn niet of niet goed vertaald, zoals “Over loon”" in refusal(english)

    fill(english)
    publish_translation(english)

    document = published(page)
    assert (document["title"], document["summary"]) == ("en: Over loon", "en: Wat je kunt doen.")
    assert [block["html"] for block in document["body"]] == [
        "<h2>en: Wat nu?</h2>",
        "<p>en: Bel 112. Je hoeft niets te betalen.</p>",
    ]


def test_a_changed_sentence_leaves_the_former_translation_whole_until_it_is_translated(page):
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    before = published(page)

    builders.publish(page, summary="Wat je nu moet doen.", title="Over je loon")
    assert published(page) == before | {
        "translation": before["translation"]
        | {"status": "outdated", "sourceChangedAt": published(page)["translation"]["sourceChangedAt"]},
        "publishedAt": published(page)["publishedAt"],
        "jsonLd": before["jsonLd"] | {"dateModified": published(page)["publishedAt"]},
    }
    assert "Nog 2 van de 4 zinnen" in refusal(english)
    assert published(page)["summary"] == "en: Wat je kunt doen."

    fill(english, summary="What you must do now.", title="About your pay")
    publish_translation(english)
    assert (published(page)["summary"], published(page)["translation"]["status"]) == (
        "What you must do now.",
        "current",
    )


def test_what_was_translated_before_the_source_changed_cannot_be_published_any_more(page):
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    old = english.get_target_instance().get_latest_revision()
    builders.publish(page, summary="Iets anders.")
    fill(english)
    publish_translation(english)

    with pytest.raises(PublishRefused, match="anders dan de vertaling van de huidige brontekst"):
        old.publish()


def test_a_version_that_went_round_the_translators_is_refused(page):
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    with pytest.raises(PublishRefused, match="publiceer vanuit de vertaling"):
        builders.publish(english.get_target_instance(), summary="Written by somebody in another screen.")


def test_a_text_with_a_mistake_counts_as_not_translated(page):
    english = asked_for(page)
    fill(english, body="Call the police.")
    assert StringTranslation.objects.get(data="Call the police.", context__path__contains="body", has_error=True)
    assert "Nog 1 van de 4 zinnen" in refusal(english)


def test_the_page_above_comes_first(page):
    below = builders.publish(builders.guidance("loon-2", parent=page.get_parent()))
    french = asked_for(below, "pl")
    fill(french)
    assert "dat is de pagina erboven" in refusal(french)


def test_what_it_names_comes_first(page):
    desk = builders.publish(builders.desk("helpdesk", channels=[builders.channel()], audiences=("citizen",)))
    step = [("next_step", {"text": "Bel de helpdesk.", "reporting_point": desk})]
    builders.publish(page, next_steps=step)
    english = asked_for(page)
    fill(english)
    assert "Publiceer eerst “Helpdesk” in deze taal" in refusal(english)

    builders.translated(desk, name="Help desk")
    publish_translation(english)
    assert published(page)["nextSteps"] == [
        {"text": "en: Bel de helpdesk.", "reportingPoint": str(desk.translation_key)}
    ]


def test_a_word_it_uses_comes_first():
    builders.translated(builders.home())
    page = builders.publish(builders.guidance(audiences=("professional",)))
    english = asked_for(page)
    fill(english)
    assert "Publiceer eerst “Professional” in deze taal" in refusal(english)


def test_one_language_is_published_and_taken_back_alone(page):
    for code in ("en", "pl"):
        if code == "pl":
            builders.translated(page.audiences.get(), "pl")
            builders.translated(builders.home(), "pl")
        translation = asked_for(page, code)
        fill(translation)
        publish_translation(translation)
    assert (published(page, "en")["title"], published(page, "pl")["title"]) == ("en: Over loon", "pl: Over loon")

    take_back(Translation.objects.get(source__object_id=page.translation_key, target_locale__language_code="pl"))
    assert published(page, "pl") is None
    assert published(page, "en")["title"] == "en: Over loon"
    assert published(page, "nl")["title"] == "Over loon"
    assert state(page, "pl").texts_done == 4

    publish_translation(
        Translation.objects.get(source__object_id=page.translation_key, target_locale__language_code="pl")
    )
    assert published(page, "pl")["title"] == "pl: Over loon"


def test_the_pages_below_go_along_when_a_page_is_taken_back(page):
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    home = Translation.objects.get(
        source__object_id=page.get_parent().translation_key, target_locale__language_code="en"
    )
    take_back(home)
    assert (published(page), published(page.get_parent().specific)) == (None, None)
    assert [published(each, "nl")["title"] for each in (page, page.get_parent().specific)] == [
        "Over loon",
        "Informatiepunt",
    ]


def test_a_scheduled_translation_is_held_to_the_same(page):
    from django.utils import timezone

    english = asked_for(page)
    draft = english.get_target_instance()
    draft.go_live_at = timezone.now() + timezone.timedelta(days=1)
    with pytest.raises(PublishRefused):
        draft.save_revision(approved_go_live_at=draft.go_live_at)


def test_without_a_source_there_is_nothing_to_publish(page):
    page.unpublish()
    english = builders.language("en")
    draft = page.copy_for_translation(english.locale)
    assert [problem.sentence for problem in translation_problems(draft)] == ["Publiceer eerst de tekst in de brontaal."]
