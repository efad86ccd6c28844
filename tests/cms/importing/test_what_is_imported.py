"""What a file of desks becomes."""

import datetime as dt
import json

import pytest

from api.models import PublishedDocument
from cms.importing.importer import import_reporting_points
from cms.publishing.drain import drain
from cms.publishing.rebuild import differences
from cms.translation.models import TranslationState
from content_models.models import Audience, Channel, Need, Organisation, ReportingPoint, Verification
from tests import builders
from tests.cms.importing.files import COLUMNS, csv_file, desk, json_file, vocabulary, xlsx_file

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _vocabulary() -> None:
    vocabulary()


def published(key: str, locale: str = "nl") -> dict:
    drain()
    document = ReportingPoint.objects.get(key=key, locale__profile__is_source=True).translation_key
    return json.loads(PublishedDocument.objects.get(document_id=document, locale=locale).body)


@pytest.mark.parametrize(
    "file",
    [
        lambda folder: json_file(folder, desk()),
        lambda folder: csv_file(folder, COLUMNS),
        lambda folder: csv_file(folder, COLUMNS, delimiter=";", encoding="utf-8-sig"),
        lambda folder: xlsx_file(folder, COLUMNS),
    ],
    ids=["json", "csv", "csv of a Dutch Excel", "xlsx"],
)
def test_a_desk_is_published_with_all_its_facts_from_every_kind_of_file(file, tmp_path):
    import_reporting_points(file(tmp_path))

    item = published("voorbeeld-helpdesk")
    (channel,) = item.pop("channels")
    assert {
        name: item[name] for name in ("name", "purpose", "whatHappensNext", "kind", "ages", "anonymity", "region")
    } == {
        "name": "Helpdesk Voorbeeld",
        "purpose": "Voor advies over werk.",
        "whatHappensNext": ["Iemand luistert."],
        "kind": "helpdesk",
        "ages": {"min": 18, "max": None},
        "anonymity": "advice",
        "region": {"scope": "national", "names": [], "regions": [], "codes": []},
    }
    assert item["sources"] == [
        {"url": "https://bron.example/pagina", "title": "", "datedOn": "2024-03", "retrievedOn": "2026-11-23"}
    ]
    assert (item["anyExploitationForm"], item["acceptsCallersFromAbroad"]) == (True, "unknown")
    assert (channel["e164"], channel["cost"], channel["label"]) == ("+31334481186", "local", "call")
    assert channel["hours"]["weekly"][-1] == {"weekday": 5, "opens": "09:00", "closes": "17:00"}
    assert "redactie" not in json.dumps(item)
    assert list(differences()) == []


def test_a_checked_desk_is_verified_by_its_source_and_a_doubtful_one_is_due(tmp_path):
    import_reporting_points(json_file(tmp_path, desk(), desk(id="doubtful", verify_before_publication=True)))
    assert published("voorbeeld-helpdesk")["verification"]["verifiedOn"] == "2026-11-23"
    assert published("voorbeeld-helpdesk")["verification"]["method"] == "public-source"
    due = Verification.objects.get(reporting_point__key="doubtful")
    assert (due.verified_on, due.due_on) == (None, dt.date(2026, 11, 23))
    assert published("doubtful")["verification"]["status"] in ("due", "overdue")


def test_channels_of_low_confidence_are_kept_and_not_served(tmp_path):
    import_reporting_points(json_file(tmp_path, desk(confidence="low")))
    assert Channel.objects.get().live
    assert (published("voorbeeld-helpdesk")["channels"], published("voorbeeld-helpdesk")["referable"]) == ([], False)


def test_equal_channels_of_an_organisation_become_one_record(tmp_path):
    first = desk(channels=[{"type": "phone", "value": "033 448 11 86", "hours": None}])
    second = desk(id="second", channels=[{"type": "phone", "value": "+31 33 448 1186", "hours": "24/7"}])
    import_reporting_points(json_file(tmp_path, first, second))
    assert Organisation.objects.count() == 1
    assert Channel.objects.get().hours_status == "always"  # what is known wins over what is not


def test_a_number_is_owned_by_whom_the_file_says(tmp_path):
    national = {"type": "phone", "value": "0800-2000", "organisation": "Veilig Thuis"}
    import_reporting_points(json_file(tmp_path, desk(channels=[national])))
    assert Channel.objects.get().organisation.name == "Veilig Thuis"


def test_a_copy_of_the_number_is_not_kept_as_number_from_abroad(tmp_path):
    number = {"type": "phone", "value": "033 448 11 86", "from_abroad": "+31334481186"}
    import_reporting_points(json_file(tmp_path, desk(channels=[number])))
    assert Channel.objects.get().value_from_abroad == ""


def test_texts_of_another_language_become_its_translation(tmp_path):
    translate_the_words()
    texts = {"nl": {"purpose": "Voor advies."}, "en": {"name": "Example desk", "purpose": "For advice."}}
    import_reporting_points(json_file(tmp_path, desk(texts=texts)))
    item = published("voorbeeld-helpdesk", "en")
    assert (item["name"], item["purpose"], item["key"]) == ("Example desk", "For advice.", "voorbeeld-helpdesk")


def test_texts_that_are_no_whole_translation_yet_wait_for_translators(tmp_path):
    translate_the_words()
    texts = {"nl": {"purpose": "Voor advies.", "cannot_do": "Geen geld."}, "en": {"purpose": "For advice."}}
    report = import_reporting_points(json_file(tmp_path, desk(texts=texts)))
    waiting = TranslationState.objects.get(locale__language_code="en", title="Helpdesk Voorbeeld")
    assert (waiting.status, waiting.texts_done, waiting.texts) == ("in-progress", 2, 3)
    assert any("staat klaar voor vertalers" in line for line in report.lines())

    texts["en"]["cannot_do"] = "No money."
    import_reporting_points(json_file(tmp_path, desk(texts=texts)))
    assert published("voorbeeld-helpdesk", "en")["cannotDo"] == "No money."


def translate_the_words():
    builders.language("en")
    for word in (*Audience.objects.all(), *Need.objects.all()):
        builders.translated(word)


def test_a_desk_without_purpose_says_for_whom_and_with_what_and_the_report_says_so(tmp_path):
    report = import_reporting_points(json_file(tmp_path, desk(texts={})))
    assert ReportingPoint.objects.get().purpose == "Voor: Victim. Helpt met: Advice."
    assert any("voorbeeld-helpdesk" in line and "waarvoor" in line for line in report.lines())


def test_roles_are_given_only_where_the_file_says_so(tmp_path):
    import_reporting_points(json_file(tmp_path, desk(), desk(id="national", roles=["national_desk"])))
    assert dict(ReportingPoint.objects.values_list("key", "roles")) == {
        "voorbeeld-helpdesk": [],
        "national": ["national-desk"],
    }


def test_the_shortest_website_of_an_organisation_is_its_own(tmp_path):
    page = desk(id="second", organisation_url="https://voorbeeld.example/helpdesk")
    report = import_reporting_points(json_file(tmp_path, page, desk()))
    assert Organisation.objects.get(name="Stichting Voorbeeld").website == "https://voorbeeld.example"
    assert any("meer dan één website" in line for line in report.lines())


def test_a_channel_is_as_sure_as_the_surest_desk_that_uses_it(tmp_path):
    import_reporting_points(json_file(tmp_path, desk(confidence="low"), desk(id="second", confidence="medium")))
    assert Channel.objects.get().confidence == "medium"


def test_texts_of_a_language_there_is_not_are_skipped_and_said(tmp_path):
    texts = {"nl": {"purpose": "Voor advies."}, "pl": {"name": "Biuro", "purpose": "Porady."}}
    report = import_reporting_points(json_file(tmp_path, desk(texts=texts)))
    assert any("“pl”" in line for line in report.lines())
