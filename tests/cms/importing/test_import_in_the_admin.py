"""Upload a file, see what would change, say yes; and whatever else somebody uploads."""

import io
import json
import zipfile
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cms.importing.models import ImportUpload
from content_models.models import ReportingPoint
from tests.cms.importing.files import COLUMNS, csv_file, desk, vocabulary, xlsx_file
from tests.signing_in import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def words() -> None:
    vocabulary()


@pytest.fixture
def chief() -> Any:
    return client_of("chief-editor", name="chef")


def upload(client: Any, name: str, content: bytes) -> Any:
    """The screen that follows."""
    return client.post(reverse("importing:upload"), {"file": SimpleUploadedFile(name, content)}, follow=True)


def confirm(client: Any, preview: Any) -> Any:
    url = preview.redirect_chain[-1][0] if preview.redirect_chain else preview.request["PATH_INFO"]
    return client.post(url, {"seen": preview.context["outcome"].seen}, follow=True)


def told(answer: Any) -> list[str]:
    return [str(message).strip() for message in answer.context["messages"]]


def ten(**second: Any) -> bytes:
    desks = [desk(id=f"desk-{number}", name=f"Desk {number}") for number in range(10)]
    desks[2] |= second
    return json.dumps(desks).encode()


def test_nothing_is_written_before_somebody_says_yes(chief):
    preview = upload(chief, "desks.json", ten())

    assert not ReportingPoint.objects.exists()
    assert [entry.name for entry in preview.context["outcome"].entries if str(entry.kind) == "contactpunten"] == [
        f"desk-{number}" for number in range(10)
    ]
    done = confirm(chief, preview)
    assert told(done) == [
        "Het bestand is geïmporteerd. organisaties: 1 nieuw. kanalen: 1 nieuw. contactpunten: 10 nieuw"
    ]
    assert ReportingPoint.objects.filter(live=True).count() == 10
    assert not ImportUpload.objects.exists()


def test_two_faults_in_ten_desks_are_named_with_what_to_do_and_nothing_is_written(chief):
    desks = json.loads(ten(channels=[{"type": "phone", "value": "123"}]))
    desks[7]["kind"] = "loket"
    preview = upload(chief, "desks.json", json.dumps(desks).encode())

    problems = preview.context["outcome"].problems
    assert [(problem.row, problem.key, problem.field) for problem in problems] == [
        (3, "desk-2", "channel_1_value"),
        (8, "desk-7", "kind"),
    ]
    shown = preview.content.decode()
    assert "Er is niets opgeslagen. Herstel dit in het bestand en kies het opnieuw." in shown
    assert "Bevestig" not in shown
    assert "desk-5" in shown
    confirm(chief, preview)
    assert not ReportingPoint.objects.exists()


def test_a_change_shows_the_old_words_beside_the_new(chief):
    confirm(chief, upload(chief, "desks.json", ten()))
    preview = upload(chief, "desks.json", ten(name="Andere naam"))

    (entry,) = preview.context["outcome"].entries
    assert (entry.name, str(entry.verdict.value)) == ("desk-2", "gewijzigd")
    assert [(change.label, change.old, change.new) for change in entry.changes] == [("naam", "Desk 2", "Andere naam")]
    confirm(chief, preview)
    assert ReportingPoint.objects.get(key="desk-2").name == "Andere naam"


@pytest.mark.parametrize("make", [csv_file, xlsx_file])
def test_tables_are_read_too(chief, tmp_path, make):
    path = make(tmp_path, COLUMNS)
    confirm(chief, upload(chief, path.name, path.read_bytes()))
    assert ReportingPoint.objects.get().live


def test_what_changed_after_the_look_is_shown_again_and_not_done(chief):
    preview = upload(chief, "desks.json", ten())
    other = upload(chief, "desks.json", ten(name="Eerder"))
    confirm(chief, other)

    again = confirm(chief, preview)
    assert told(again) == ["Er is intussen iets veranderd. Kijk nog eens, en bevestig dan."]
    assert ReportingPoint.objects.get(key="desk-2").name == "Eerder"
    confirm(chief, again)
    assert ReportingPoint.objects.get(key="desk-2").name == "Desk 2"


def test_nobody_confirms_what_somebody_else_uploaded(chief):
    preview = upload(chief, "desks.json", ten())
    other = client_of("chief-editor", name="ander")
    url = preview.redirect_chain[-1][0]
    assert (other.get(url).status_code, other.post(url).status_code) == (404, 404)


@pytest.mark.parametrize("role", ["comensha-editor", "ministry-editor", "ministry-reviewer", "translator", "auditor"])
def test_who_may_not_publish_may_not_import(role):
    client = client_of(role, "en")
    assert client.get(reverse("importing:upload")).status_code in (302, 403)
    client.post(reverse("importing:upload"), {"file": SimpleUploadedFile("desks.json", ten())})
    assert not ImportUpload.objects.exists()
    assert "Importeren" not in client.get("/admin/").content.decode()


def test_hostile_words_are_shown_as_words(chief):
    preview = upload(chief, "desks.json", ten(name="<script>alert(1)</script>", id="desk-2"))
    confirm(chief, preview)
    again = upload(chief, "desks.json", ten(name="<img src=x onerror=alert(2)>"))
    for answer in (preview, again):
        assert "<script>alert(1)" not in answer.content.decode()
        assert "<img src=x" not in answer.content.decode()


def workbook(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return written.getvalue()


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">&b;</Types>'
)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("desks.pdf", b"%PDF-", "Kies een bestand dat eindigt op .xlsx, .csv of .json."),
        ("desks.csv", "id,name\nzoë,Zoë".encode("latin-1"), "is geen UTF-8"),
        ("desks.csv", "id,name\na,b".encode("utf-16"), "geen UTF-8"),
        ("desks.csv", b"id,name\na,\x00b", "geen tekst"),
        ("desks.csv", b"id,name\na," + b"x" * 200_000, "geen CSV"),
        ("desks.csv", b",".join(b"c%d" % n for n in range(5000)) + b"\na", "te groot"),
        ("desks.json", b"[" * 100_000, "te diep"),
        ("desks.json", b'[{"id": "a", "id": "b"}]', "twee keer"),
        ("desks.json", b'[{"ages": {"min": NaN}}]', "geen getal"),
        ("desks.json", b"[" + b"9" * 5000 + b"]", "te groot"),
        ("desks.xlsx", b"PK not really", "geen Excel-bestand"),
        ("desks.xlsx", workbook({"xl/bom.xml": bytes(60_000_000)}), "uitgepakt te groot"),
        ("desks.xlsx", workbook({"[Content_Types].xml": LAUGHS}), "geen Excel-bestand"),
        ("desks.csv", b"%PDF-1.4\n%\xe2\xe3", "is geen UTF-8"),
    ],
    ids=[
        "pdf", "latin-1", "utf-16", "nul", "long-cell", "columns", "deep", "twice", "nan", "digits", "no-zip", "bomb",
        "laughs", "pdf-named-csv",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_a_reason(chief, name, content, sentence):
    answer = upload(chief, name, content)
    said = [*told(answer), *(answer.context["form"].errors.get("file", []) if "form" in answer.context else [])]
    assert any(sentence in each for each in said), said
    assert not ReportingPoint.objects.exists()


def test_a_file_can_be_too_large(chief, settings):
    settings.IMPORT_MAX_BYTES = 100
    answer = upload(chief, "desks.json", ten())
    assert answer.context["form"].errors["file"] == [
        "Dit bestand is groter dan 5 megabyte: maak er kleinere bestanden van."
    ]


@pytest.mark.parametrize("key", ["sleutel\u202e", "sl\u200beutel", "../desk", "<b>"])
def test_a_key_with_hidden_signs_is_refused(chief, key):
    outcome = upload(chief, "desks.json", ten(id=key)).context["outcome"]
    assert [problem.field for problem in outcome.problems] == ["id"]
