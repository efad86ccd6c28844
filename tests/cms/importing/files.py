"""Files to import: one good desk, changed where a test needs it."""

import copy
import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl

from content_models.models import Audience, Need
from tests import builders

DESK: dict[str, Any] = {
    "id": "voorbeeld-helpdesk",
    "name": "Helpdesk Voorbeeld",
    "organisation": "Stichting Voorbeeld",
    "organisation_url": "https://voorbeeld.example",
    "kind": "helpdesk",
    "channels": [{"type": "phone", "value": "033 448 11 86", "hours": "Mo-Fr 09:00-17:00", "cost": "local"}],
    "audiences": ["victim"],
    "forms": ["any"],
    "needs": ["advice"],
    "anonymous_possible": True,
    "ages": {"min": 18, "max": None},
    "region": {"scope": "national", "names": []},
    "accepts_from_abroad": None,
    "source_urls": ["https://bron.example/pagina"],
    "source_date": "2024-03",
    "confidence": "high",
    "note": "Alleen voor de redactie.",
    "retrieved": "2026-11-23",
    "verify_before_publication": False,
    "texts": {"nl": {"purpose": "Voor advies over werk.", "next_steps": ["Iemand luistert."]}},
}
COLUMNS = {
    "id": "voorbeeld-helpdesk",
    "name": "Helpdesk Voorbeeld",
    "organisation": "Stichting Voorbeeld",
    "organisation_url": "https://voorbeeld.example",
    "kind": "helpdesk",
    "audiences": "victim",
    "needs": "advice",
    "forms": "any",
    "region_scope": "national",
    "age_min": "18",
    "anonymous_possible": "ja",
    "retrieved": "2026-11-23",
    "source_urls": "https://bron.example/pagina",
    "source_date": "2024-03",
    "confidence": "high",
    "verify_before_publication": "nee",
    "note": "Alleen voor de redactie.",
    "purpose_nl": "Voor advies over werk.",
    "next_steps_nl": "Iemand luistert.",
    "channel_1_type": "phone",
    "channel_1_value": "033 448 11 86",
    "channel_1_hours": "Mo-Fr 09:00-17:00",
    "channel_1_cost": "local",
}


def vocabulary() -> None:
    """The terms the file names."""
    builders.term(Audience, "victim")
    builders.term(Need, "advice")


def desk(**changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(DESK), **changes}


def json_file(folder: Path, *desks: dict[str, Any]) -> Path:
    return written(folder / "desks.json", json.dumps(list(desks)).encode())


def csv_file(folder: Path, *rows: dict[str, str], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    text = io.StringIO()
    table = csv.DictWriter(text, fieldnames=list(rows[0]), delimiter=delimiter)
    table.writeheader()
    table.writerows(rows)
    return written(folder / "desks.csv", text.getvalue().encode(encoding))


def xlsx_file(folder: Path, *rows: dict[str, Any]) -> Path:
    book = openpyxl.Workbook()
    book.active.append(list(rows[0]))
    for row in rows:
        book.active.append(list(row.values()))
    path = folder / "desks.xlsx"
    book.save(path)
    return path


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
