"""A file with a problem is refused whole, with every problem at once: row, key, field and what to do."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from cms.importing.importer import import_reporting_points
from cms.importing.problems import ImportRefused, UnreadableFile
from content_models.models import Channel, Organisation, ReportingPoint
from tests.cms.importing.files import COLUMNS, csv_file, desk, json_file, vocabulary, written, xlsx_file

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _dutch_with_vocabulary():
    vocabulary()
    with translation.override("nl"):
        yield


def problems(path) -> list[tuple[int, str, str]]:
    with pytest.raises(ImportRefused) as refusal:
        import_reporting_points(path)
    assert not ReportingPoint.objects.exists()
    assert not Channel.objects.exists()
    assert not Organisation.objects.filter(name="Stichting Voorbeeld").exists()
    return [(problem.row, problem.key, problem.field) for problem in refusal.value.problems]


def test_all_problems_of_a_file_come_at_once_and_nothing_is_written(tmp_path):
    path = json_file(
        tmp_path,
        desk(),
        desk(id="wrong-number", channels=[{"type": "phone", "value": "026-1234567 toets 2"}]),
        desk(id="wrong-code", kind="winkel"),
        desk(id="wrong-hours", channels=[{"type": "phone", "value": "112", "hours": "soms"}]),
        desk(id="voorbeeld-helpdesk"),
    )
    found = problems(path)
    assert {(row, key) for row, key, _field in found} >= {
        (2, "wrong-number"), (3, "wrong-code"), (4, "wrong-hours"), (5, "voorbeeld-helpdesk"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"id": ""}, "id"),
        ({"name": None}, "name"),
        ({"organisation_url": "voorbeeld"}, "organisation_url"),
        ({"audiences": ["iedereen"]}, "audiences"),
        ({"forms": ["sexual", "onzin"]}, "forms"),
        ({"ages": {"min": "achttien"}}, "age_min"),
        ({"source_date": "vorig jaar"}, "source_date"),
        ({"retrieved": "23-11-2026"}, "retrieved"),
        ({"confidence": "zeker"}, "confidence"),
        ({"anonymous_possible": "misschien"}, "anonymous_possible"),
        ({"channels": "033 448 11 86"}, "channels"),
        ({"channels": [{"type": "email", "value": "geen adres"}]}, "channel_1_value"),
        ({"unheard_of": 1}, "unheard_of"),
        ({"id": "Twee Woorden"}, "id"),
        ({"name": "half\ud800"}, "name"),
        ({"retrieved": "9999-12-31"}, "retrieved"),
    ],
)
def test_a_wrong_value_is_refused_by_the_name_of_its_field(change, field, tmp_path):
    fields = [found for _row, _key, found in problems(json_file(tmp_path, desk(**change)))]
    assert any(found.startswith(field) or field.startswith(found) for found in fields), fields


def test_a_shelters_address_is_refused(tmp_path):
    address = desk(kind="shelter_intake", channels=[{"type": "visit", "value": "Straat 1"}])
    assert problems(json_file(tmp_path, address))


def test_contradicting_hours_of_one_channel_are_refused(tmp_path):
    number = {"type": "phone", "value": "033 448 11 86"}
    first = desk(channels=[{**number, "hours": "24/7"}])
    second = desk(id="second", channels=[{**number, "hours": "Mo-Fr 09:00-17:00"}])
    assert problems(json_file(tmp_path, first, second))


def test_a_formula_is_not_evaluated_and_refused(tmp_path):
    assert problems(xlsx_file(tmp_path, {**COLUMNS, "name": '=HYPERLINK("https://kwaad.example")'}))
    assert problems(csv_file(tmp_path, {**COLUMNS, "name": "=1+1"}))


def test_a_number_that_lost_its_zero_in_a_spreadsheet_is_refused(tmp_path):
    (found,) = problems(xlsx_file(tmp_path, {**COLUMNS, "channel_1_value": 334481186}))
    assert found == (2, "voorbeeld-helpdesk", "channel_1_value")


def test_a_problem_that_only_the_gate_knows_is_told_by_the_files_own_name(tmp_path):
    young = desk(ages={"min": 20, "max": 10})
    regional = desk(id="regional", region={"scope": "region", "names": []}, forms=[])
    assert problems(json_file(tmp_path, young, regional)) == [
        (1, "voorbeeld-helpdesk", "age_max"),
        (2, "regional", "region_names"),
        (2, "regional", "forms"),
    ]


def test_a_column_nobody_knows_is_refused(tmp_path):
    assert [field for _row, _key, field in problems(csv_file(tmp_path, {**COLUMNS, "telefoon": "112"}))] == ["telefoon"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("desks.json", b"{"),
        ("desks.json", b'{"id": 1}'),
        ("desks.csv", "id,name\nzoë,Zoë".encode("latin-1")),
        ("desks.xlsx", b"PK not really"),
        ("desks.txt", b"[]"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(name, content, tmp_path):
    with pytest.raises((UnreadableFile, ImportRefused)) as refusal:
        import_reporting_points(written(tmp_path / name, content))
    assert str(refusal.value)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnreadableFile, match="bestaat niet"):
        import_reporting_points(tmp_path / "nergens.json")


def test_the_command_says_every_problem_and_fails(tmp_path):
    errors = io.StringIO()
    with pytest.raises(CommandError, match="er is niets opgeslagen"):
        call_command("import_reporting_points", json_file(tmp_path, desk(kind="winkel")), stderr=errors)
    assert "winkel" in errors.getvalue()
    assert "voorbeeld-helpdesk" in errors.getvalue()
