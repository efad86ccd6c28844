"""After whatever happens to desks, channels, languages and recalls, the tables are what a full rebuild would make."""

import datetime as dt
import json

import pytest
from django.utils import timezone

from api.models import PublishedDocument
from cms.publishing.amend import amend
from cms.publishing.recalls import recall, undo_recall
from cms.publishing.schedule import enqueue_due_changes
from content_models.models import Verification
from tests import builders
from tests.cms.publishing.drift import assert_no_drift, changed_by

pytestmark = pytest.mark.django_db


def document(obj, locale: str = "nl") -> PublishedDocument:
    return PublishedDocument.objects.get(document_id=obj.translation_key, locale=locale)


def published(obj, locale: str = "nl") -> dict:
    return json.loads(document(obj, locale).body)


@pytest.fixture
def number():
    return builders.channel("033 448 11 86")


@pytest.fixture
def desk(number):
    """A published desk in Dutch and English, named by a published page."""
    desk = builders.publish(builders.desk("comensha-helpdesk", channels=[number]))
    builders.translated(desk, name="CoMensha help desk", purpose="For advice.")
    page = builders.guidance()
    builders.publish(page, body=[("reporting_points", {"title": "Bel", "reporting_points": [desk]})])
    assert_no_drift()
    return desk


def test_an_edited_desk_is_published_in_its_own_language_and_its_facts_in_all(desk):
    builders.publish(desk, name="Helpdesk", tells_police="no")
    assert_no_drift()
    assert published(desk)["name"] == "Helpdesk"
    assert published(desk, "en")["name"] == "CoMensha help desk"
    assert published(desk, "en")["tellsPolice"] == "no"


def test_facts_copied_into_a_translation_are_never_read(desk):
    english = desk.get_translation(builders.language("en").locale)
    english.tells_police = "yes"
    builders.publish(english)
    assert_no_drift()
    assert published(desk, "en")["tellsPolice"] == "unknown"


def test_a_new_number_reaches_every_desk_and_language_and_no_page(desk, number):
    other = builders.publish(builders.desk("other", channels=[number]))
    builders.publish(builders.desk("unconcerned", channels=[builders.channel("0800 2000")]))

    changed = changed_by(lambda: builders.publish(number, value="033 448 11 99"))

    assert changed == {("comensha-helpdesk", "nl"), ("comensha-helpdesk", "en"), ("other", "nl")}
    for each, locale in ((desk, "nl"), (desk, "en"), (other, "nl")):
        assert published(each, locale)["channels"][0]["e164"] == "+31334481199"
    assert_no_drift()


def test_a_drafted_number_reaches_nobody(desk, number):
    assert changed_by(lambda: builders.draft(number, value="033 448 11 99")) == set()
    assert_no_drift()


def test_an_unpublished_channel_leaves_its_desks(desk, number):
    number.unpublish()
    assert_no_drift()
    assert published(desk)["channels"] == []
    assert published(desk)["referable"] is False


def test_a_channel_of_low_confidence_is_served_once_somebody_checked_it():
    doubtful = builders.channel("058 215 70 84", confidence="low")
    desk = builders.publish(builders.desk(channels=[doubtful]))
    assert_no_drift()
    assert published(desk)["channels"] == []

    Verification.objects.create(
        channel=doubtful, verified_on=dt.date(2026, 11, 1), method="phone-call", due_on=dt.date(2027, 5, 1)
    )
    assert_no_drift()
    assert [channel["value"] for channel in published(desk)["channels"]] == ["058 215 7084"]


def test_a_deleted_desk_is_removed_in_every_language(desk):
    for each in [*desk.get_translations(), desk]:
        each.delete()
    assert_no_drift()
    assert {document(desk).state, document(desk, "en").state} == {"removed"}


def test_deleting_the_source_takes_the_translation_down(desk):
    desk.delete()
    assert_no_drift()
    assert (document(desk, "en").state, document(desk, "en").reason) == ("removed", "source-unpublished")


def test_a_check_added_over_a_half_written_draft_publishes_no_draft(desk):
    builders.draft(desk, name="Half geschr")
    Verification.objects.create(
        reporting_point=desk,
        verified_on=timezone.localdate(),
        method="phone-call",
        due_on=timezone.localdate() + dt.timedelta(180),
    )
    assert_no_drift()
    assert published(desk)["verification"]["status"] == "current"
    assert published(desk)["name"] == "Comensha helpdesk"


def test_a_check_that_falls_due_changes_the_desk_by_itself(desk, monkeypatch):
    today = timezone.localdate()
    Verification.objects.create(
        reporting_point=desk, verified_on=today, method="email", due_on=today + dt.timedelta(days=2)
    )
    assert_no_drift()
    in_three_days = timezone.now() + dt.timedelta(days=3)
    monkeypatch.setattr(timezone, "now", lambda: in_three_days)

    assert enqueue_due_changes() == 2  # nl and en

    assert_no_drift()
    assert published(desk, "en")["verification"]["status"] == "due"


def test_a_translation_saved_as_a_draft_over_a_live_one_stays_out(desk):
    english = desk.get_translation(builders.language("en").locale)
    builders.draft(english, name="Half done")
    english.refresh_from_db()
    english.name = "Written into the row"
    english.save()
    assert_no_drift()
    assert published(desk, "en")["name"] == "CoMensha help desk"


def test_a_published_translation_changes_its_own_language_only(desk):
    assert changed_by(lambda: builders.translated(desk, name="Helpdesk of CoMensha")) == {("comensha-helpdesk", "en")}
    assert_no_drift()


def test_a_translation_is_outdated_from_the_moment_its_source_changes(desk):
    builders.publish(desk, purpose="Voor advies en opvang.")
    assert_no_drift()
    assert published(desk, "en")["translation"]["status"] == "outdated"

    builders.translated(desk, purpose="For advice and shelter.")
    assert_no_drift()
    assert published(desk, "en")["translation"]["status"] == "current"


def test_a_changed_fact_makes_no_translation_outdated(desk):
    builders.publish(desk, tells_police="no")
    assert_no_drift()
    assert published(desk, "en")["translation"]["status"] == "current"


def test_a_language_taken_away_is_gone_at_once_and_comes_back(desk):
    english = builders.language("en")
    english.is_public = False
    english.save()
    assert_no_drift()
    assert set(PublishedDocument.objects.filter(locale="en").values_list("state", "reason")) == {
        ("removed", "locale-not-public")
    }

    english.is_public = True
    english.save()
    assert_no_drift()
    assert published(desk, "en")["name"] == "CoMensha help desk"


def test_a_recalled_desk_says_why_and_comes_back_when_that_is_undone(desk):
    replacement = builders.publish(builders.desk("replacement"))
    recall(desk, reason="wrong", explanation="Dit nummer klopt niet.", replacement=replacement.translation_key)
    assert_no_drift()
    said = {"nl": "Dit nummer klopt niet.", "en": "This information was not correct. That is why it was removed."}
    for locale, explanation in said.items():
        row = document(desk, locale)
        assert (row.state, row.reason, row.explanation, row.replacement) == (
            "recalled", "wrong", explanation, replacement.translation_key,
        )  # fmt: skip
    undo_recall(desk)
    assert_no_drift()
    assert published(desk)["key"] == "comensha-helpdesk"


def test_a_recall_in_one_language_leaves_the_others(desk):
    recall(desk, reason="unsafe", locale="en")
    assert_no_drift()
    assert (document(desk).state, document(desk, "en").state) == ("live", "recalled")


def test_an_amendment_from_code_changes_what_is_live_and_nobodys_draft_is_published(desk):
    builders.draft(desk, name="Half geschr")
    desk.refresh_from_db()
    amend(desk, safety_note="Je nummer is te zien.")
    assert_no_drift()
    assert published(desk)["safetyNote"] == "Je nummer is te zien."
    assert published(desk)["name"] == "Comensha helpdesk"
    assert desk.get_latest_revision_as_object().name == "Half geschr"
    assert desk.get_latest_revision_as_object().safety_note == "Je nummer is te zien."


def test_a_renamed_term_changes_the_term_and_no_page(desk):
    from content_models.models import Audience

    victim = builders.term(Audience, "victim")
    assert changed_by(lambda: builders.publish(victim, label="Slachtoffer")) == {
        ("victim", "nl"),
        ("victim", "en"),  # outdated by it
    }
    assert_no_drift()


def test_publishing_the_same_again_changes_only_the_time(desk):
    first = published(desk)
    builders.publish(desk)
    assert_no_drift()
    assert {name for name, value in published(desk).items() if first[name] != value} <= {"publishedAt"}
