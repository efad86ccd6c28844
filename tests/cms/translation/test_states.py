"""How every translation stands to its source is a row, true from the moment the source is published."""

import pytest
from wagtail_localize.models import StringTranslation, Translation

from cms.publishing.drain import drain
from cms.translation.lines import changes_of
from cms.translation.models import AfterUrgentChange, TranslationPolicy, TranslationState
from cms.translation.publishing import publish_translation
from cms.translation.states import mark_urgent
from cms.translation.tasks import carry
from content_models.locale_profile import LocaleProfile
from content_models.models import Audience, GuidancePage
from tests import builders
from tests.cms.publishing.drift import assert_no_drift, changed_by
from tests.cms.translation.translating import asked_for, fill, published, state

pytestmark = pytest.mark.django_db


def warning(text: str) -> list:
    return [
        ("heading", {"text": "Wat nu?", "level": "2"}),
        ("warning", {"title": "Let op", "text": f"<p>{text}</p>", "severity": "danger"}),
    ]


def with_new_text(page: GuidancePage, number: int, field: str, value: str) -> list:
    """The body of the live page, with one text of the block at `number` replaced."""
    body = page.body.get_prep_value()
    body[number]["value"][field] = value
    return page.body.stream_block.to_python(body)


def page_for(audience: str, code: str = "en") -> GuidancePage:
    page = builders.guidance(audiences=(audience,))
    page.neutral_title = "Informatie"
    page = builders.publish(page, body=warning("Bel 112."))
    builders.translated(page, code)
    return GuidancePage.objects.get(pk=page.pk)


def test_there_is_a_row_for_each_language_from_the_first_publication():
    for code in ("en", "pl"):
        builders.language(code)
    page = builders.publish(builders.guidance())
    assert {each.locale.language_code: (each.status, each.is_submitted) for each in rows(page)} == {
        "en": ("missing", False),
        "pl": ("missing", False),
    }


def rows(obj):
    return TranslationState.objects.filter(object_id=obj.translation_key).select_related("locale")


def test_the_way_of_a_translation():
    builders.language("en")
    page = builders.publish(builders.guidance())
    english = asked_for(page)
    builders.translated(page.audiences.get())
    builders.translated(builders.home())
    seen = [state(page).status]
    fill(english, title="About pay")
    StringTranslation.objects.filter(data="en: Wat je kunt doen.").delete()
    fill(english, title="About pay!")
    seen.append((state(page).status, state(page).texts_done))
    publish_translation(english)
    seen.append(state(page).status)
    builders.publish(page, title="Over je loon")
    seen.append(state(page).status)
    fill(english, title="About your pay")
    publish_translation(english)
    seen.append(state(page).status)
    assert seen == ["missing", ("in-progress", 2), "current", "outdated", "current"]


def test_an_old_translation_says_what_changed_and_since_when():
    page = page_for("citizen")
    builders.publish(page, body=with_new_text(page, 1, "text", "<p>Bel 0800 2000.</p>"), title="Over je loon")
    found = state(page)
    assert [(each.field_path, each.old, each.new, each.is_urgent) for each in changes_of(found)] == [
        ("title", "Over loon", "Over je loon", False),
        ("body.warning.text", "Bel 112.", "Bel 0800 2000.", True),
    ]
    assert (found.status, found.is_urgent) == ("outdated", True)
    assert found.source_changed_at is not None
    since = published(page)["translation"]["sourceChangedAt"]

    builders.publish(GuidancePage.objects.get(pk=page.pk), content_owner="JenV")
    assert published(page)["translation"]["sourceChangedAt"] == since


def test_a_changed_fact_makes_nothing_old():
    page = page_for("citizen")
    builders.publish(page, content_owner="JenV")
    assert state(page).status == "current"


def test_back_to_the_text_of_before_is_current_again():
    page = page_for("citizen")
    builders.publish(page, title="Over je loon")
    assert state(page).status == "outdated"
    builders.publish(GuidancePage.objects.get(pk=page.pk), title="Over loon")
    assert (state(page).status, published(page)["translation"]["sourceChangedAt"]) == ("current", None)


@pytest.mark.parametrize(
    ("change", "is_urgent"),
    [
        (lambda page: {"title": "Over je loon"}, False),
        (lambda page: {"body": with_new_text(page, 0, "text", "En nu?")}, False),
        (lambda page: {"body": with_new_text(page, 1, "title", "Gevaar")}, True),
        (lambda page: {"body": with_new_text(page, 1, "text", "<p>Bel 0800 2000.</p>")}, True),
    ],
    ids=["title", "heading", "title of a warning", "warning"],
)
def test_warnings_are_urgent_by_themselves(change, is_urgent):
    page = page_for("citizen")
    builders.publish(page, **change(page))
    assert (state(page).status, state(page).is_urgent) == ("outdated", is_urgent)


def test_next_steps_and_all_about_a_desk_are_urgent_by_themselves():
    desk = builders.publish(builders.desk("helpdesk", audiences=("citizen",), channels=[builders.channel()]))
    page = builders.publish(
        builders.guidance(), next_steps=[("next_step", {"text": "Bel ons.", "reporting_point": desk})]
    )
    builders.translated(page)
    step = page.next_steps.get_prep_value()
    step[0]["value"]["text"] = "Bel ons nu."
    builders.publish(page, next_steps=page.next_steps.stream_block.to_python(step))
    builders.publish(desk, purpose="Voor hulp.")
    assert [(state(each).status, state(each).is_urgent) for each in (page, desk)] == [("outdated", True)] * 2


def test_an_editor_can_say_that_more_is_urgent():
    page = page_for("victim")
    builders.publish(page, title="Over je loon")
    assert (state(page).is_withheld, published(page)["translation"]["status"]) == (False, "outdated")
    assert mark_urgent(page.translation_key) == 1
    assert (state(page).is_urgent, state(page).is_withheld, published(page)) == (True, True, None)
    assert_no_drift()


def test_after_an_urgent_change_a_page_for_victims_goes_back_to_the_fallback(api):
    page = page_for("victim")
    builders.publish(page, body=with_new_text(page, 1, "text", "<p>Bel 0800 2000.</p>"))
    assert published(page) is None
    assert_no_drift()
    answer = api.json(f"/pages/{page.translation_key}", locale="en", fallback="nl")
    assert (answer["requestedLocale"], answer["locale"]) == ("en", "nl")
    assert api.get(f"/pages/{page.translation_key}", locale="en").status_code == 404

    english = Translation.objects.get(source__object_id=page.translation_key)
    fill(english, body="Call 0800 2000.")
    fill(english)
    publish_translation(english)
    assert published(page)["translation"]["status"] == "current"


def test_elsewhere_an_old_translation_stays_and_says_so():
    page = page_for("citizen")
    builders.publish(page, body=with_new_text(page, 1, "text", "<p>Bel 0800 2000.</p>"))
    assert published(page)["translation"]["status"] == "outdated"


@pytest.mark.parametrize(
    ("choice", "audience", "is_shown"),
    [
        (AfterUrgentChange.TAKE_BACK, "citizen", False),
        (AfterUrgentChange.NOTICE, "victim", True),
        (AfterUrgentChange.TAKE_BACK_FOR_VICTIMS, "victim", False),
    ],
)
def test_what_readers_get_after_an_urgent_change_is_set_per_kind_of_page(choice, audience, is_shown):
    from django.contrib.contenttypes.models import ContentType

    TranslationPolicy.objects.create(
        content_type=ContentType.objects.get_for_model(GuidancePage), after_urgent_change=choice
    )
    page = page_for(audience)
    builders.publish(page, body=with_new_text(page, 1, "text", "<p>Bel 0800 2000.</p>"))
    assert (published(page) is not None) is is_shown


def test_what_only_moved_or_went_is_carried_over_without_a_translator():
    page = page_for("citizen")
    body = page.body.get_prep_value()
    builders.publish(page, body=page.body.stream_block.to_python(body[1:]))
    assert state(page).status == "outdated"
    assert [each.target_locale.language_code for each in carry(page.translation_key)] == ["en"]
    assert [block["type"] for block in published(page)["body"]] == ["warning"]
    assert published(page)["translation"]["status"] == "current"


def test_a_text_that_does_not_fit_its_field_keeps_no_other_language_waiting():
    page = page_for("citizen")
    builders.translated(page, "pl")
    english = Translation.objects.get(source__object_id=page.translation_key, target_locale__language_code="en")
    fill(english, title="x" * 300)
    builders.publish(page, body=page.body.stream_block.to_python(page.body.get_prep_value()[1:]))
    assert [each.target_locale.language_code for each in carry(page.translation_key)] == ["pl"]
    assert (state(page, "en").status, state(page, "pl").status) == ("outdated", "current")


def test_only_the_documents_of_the_changed_object_change():
    page = page_for("citizen")
    builders.translated(builders.publish(builders.guidance("ander")))
    drain()
    assert changed_by(lambda: builders.publish(page, title="Over je loon")) == {
        ("/loon", "nl"),
        ("/loon", "en"),
        ("navigation", "nl"),
    }


def test_a_translation_document_says_how_it_stands_and_lists_can_be_asked_for_it():
    page = page_for("citizen")
    document = published(page)
    assert document["translation"] == {
        "status": "current",
        "sourceLocale": "nl",
        "sourceChangedAt": None,
        "machineShare": 0.0,
        "reviewedAt": document["translation"]["reviewedAt"],
    }
    assert document["translation"]["reviewedAt"] is not None
    assert published(page, "nl")["translation"] == {
        "status": "source",
        "sourceLocale": "nl",
        "sourceChangedAt": None,
        "machineShare": 0.0,
        "reviewedAt": None,
    }


def test_a_new_language_gets_its_rows_when_the_worker_has_run(django_capture_on_commit_callbacks):
    from cms.translation.tasks import refresh_all

    builders.language("nl")
    page = builders.publish(builders.guidance())
    assert rows(page).count() == 0
    builders.language("pl")
    refresh_all()
    assert [(each.locale.language_code, each.status) for each in rows(page)] == [("pl", "missing")]


def test_the_rows_go_with_their_object_and_the_texts_stay():
    term = builders.term(Audience, "victim")
    fill(asked_for(term))
    term.delete()
    assert not TranslationState.objects.filter(object_id=term.translation_key).exists()
    assert StringTranslation.objects.filter(data="en: Victim").exists()


def test_many_new_languages_are_one_task(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        for code in ("nl", "en", "pl"):
            builders.language(code)
        LocaleProfile.objects.get(code="pl").save()
    assert [each.__name__ for each in callbacks].count("enqueue_refresh") == 1
