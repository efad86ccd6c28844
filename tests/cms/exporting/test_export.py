"""Desks as a table: what is live, never where a shelter is, never a formula, and the same when it is imported again."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from django.urls import reverse

from cms.exporting.rows import row_of
from cms.exporting.tables import as_csv, as_xlsx
from cms.importing.importer import import_reporting_points
from content_models.codes import ChannelType
from content_models.models import ReportingPoint, ReportingPointChannel
from tests import builders
from tests.cms.importing.files import desk, json_file, vocabulary
from tests.signing_in import client_of

pytestmark = pytest.mark.django_db


def exported(client, format: str) -> bytes:
    answer = client.get(reverse(f"export_desks_{format}"))
    assert answer["Content-Disposition"].startswith('attachment; filename="contactpunten-')
    assert "no-store" in answer["Cache-Control"]
    return answer.content


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_what_is_exported_changes_nothing_when_it_is_imported_again(tmp_path: Path, format):
    vocabulary()
    second = {"type": "email", "value": "hallo@voorbeeld.example", "label": "email"}
    phone = {**desk()["channels"][0], "label": "call", "hours": "Mo-Tu 09:00-17:00,19:00-21:00; Sa 10:00-12:00"}
    texts = {"nl": {"purpose": "Voor advies.", "next_steps": ["Iemand luistert.", "Jij kiest."]}}
    local = {"scope": "municipality", "names": ["Utrecht", "Zeist"]}
    import_reporting_points(
        json_file(
            tmp_path,
            desk(channels=[phone, second], texts=texts),
            desk(id="lokaal", name="+31 Lokaal", region=local, channels=[]),
        )
    )
    file = tmp_path / f"export.{format}"
    file.write_bytes(exported(client_of("comensha-editor"), format))

    assert import_reporting_points(file, dry_run=True).changes_nothing


def test_a_shelter_has_no_address_in_any_file():
    street = builders.channel("Geheime straat 1", type=ChannelType.VISIT, label="walk-in")
    shelter = builders.desk("opvang", kind="shelter-intake", channels=[builders.channel()])
    builders.publish(shelter)
    shelter.channels.add(ReportingPointChannel(channel=street))
    shelter.save()
    builders.draft(shelter)
    client = client_of("chief-editor")
    book = openpyxl.load_workbook(io.BytesIO(exported(client, "xlsx")))
    cells = [cell.value for row in book.active.iter_rows() for cell in row]
    assert "opvang" in cells
    assert "Geheime" not in str(cells) + exported(client, "csv").decode()
    unpublished = ReportingPoint.objects.get(pk=shelter.pk)
    unpublished.live = False
    assert "Geheime" not in str(row_of(unpublished))


def test_a_draft_stays_inside_and_a_regions_name_is_told():
    published = builders.publish(builders.desk("helpdesk", name="Helpdesk"))
    builders.draft(published, name="Nog niet af")
    assert "Nog niet af" not in exported(client_of("comensha-editor"), "csv").decode()


HOSTILE = ["=1+1", "+31 6", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://kwaad.example")', "'gewoon"]


def test_no_cell_is_a_formula():
    rows = [{"id": f"a{number}", "name": value} for number, value in enumerate(HOSTILE)]

    text = as_csv(rows).decode("utf-8-sig")
    cells = [line[1] for line in csv.reader(io.StringIO(text, newline=""), delimiter=";")][1:]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(rows)))
    assert {cell.data_type for row in book.active.iter_rows() for cell in row} == {"s"}


def test_who_may_not_see_desks_exports_none():
    client = client_of("translator", "en")
    assert client.get(reverse("export_desks_csv")).status_code in (302, 403)
    auditor = client_of("auditor").get(reverse("export_desks_csv"))
    assert auditor.status_code == 200


def test_the_list_leads_to_the_export():
    listing = client_of("comensha-editor").get(reverse("wagtailsnippets_content_models_reportingpoint:list"))
    assert reverse("export_desks_xlsx") in listing.content.decode()
