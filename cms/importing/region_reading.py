"""A file of regions as records, checked. Two shapes: a list of regions, or the list of municipalities by name."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from cms.importing.problems import RowProblem, UnreadableFile
from cms.importing.rows import text_of
from content_models.codes import RegionKind

COUNTRY = "nl"
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/{}"
FIELDS = {
    "code", "kind", "name", "formerNames", "cbsCode", "tooiUri", "parents", "validFrom", "validUntil",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RegionRecord:
    row: int
    code: str
    kind: str
    name: str
    former_names: tuple[str, ...] = ()
    cbs_code: str = ""
    tooi_uri: str = ""
    parents: tuple[str, ...] = ()
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    implied: bool = False
    """Named by a municipality that lies in it: made where there is none, never changed."""


def read_regions(path: Path, problems: list[RowProblem]) -> list[RegionRecord]:
    """The regions of the file; what is wrong with one is added to `problems`. Raises UnreadableFile."""
    try:
        content = json.loads(text_of(path))
    except (ValueError, RecursionError):
        raise UnreadableFile(_("Dit is geen JSON: herstel het bestand.")) from None
    except FileNotFoundError:
        raise UnreadableFile(_("Het bestand “{file}” bestaat niet: controleer de naam en de map.").format(file=path))  # noqa: B904
    if isinstance(content, dict) and isinstance(content.get("municipalities"), list):
        records = _records(_of_municipalities(content["municipalities"], problems), problems)
        return [replace(record, implied=record.kind != RegionKind.MUNICIPALITY) for record in records]
    if not isinstance(content, list):
        raise UnreadableFile(_("Het bestand is geen lijst van regio’s: zet ze tussen [ en ]."))
    return _records(content, problems)


def _of_municipalities(entries: list[Any], problems: list[RowProblem]) -> Iterator[dict[str, Any]]:
    """Municipalities with the safety region and police unit they lie in, as regions of their own."""
    yield {"code": COUNTRY, "kind": RegionKind.NATIONAL, "name": "Nederland"}
    seen = set()
    for row, entry in enumerate(entries, start=1):
        try:
            code, name, police = entry["gm_code"].lower(), entry["name"], entry["police_unit"]
            safety, safety_name = entry["safety_region_code"].lower(), entry["safety_region"]
        except (KeyError, TypeError, AttributeError):
            sentence = _("Vul gm_code, name, safety_region_code, safety_region en police_unit in.")
            problems.append(RowProblem(row, "", "", sentence))
            continue
        unit = f"politie-{slugify(police)}"
        around = [
            {"code": unit, "kind": RegionKind.POLICE_UNIT, "name": police, "parents": [COUNTRY]},
            {"code": safety, "kind": RegionKind.SAFETY_REGION, "name": safety_name, "parents": [unit]},
        ]
        for region in around:
            if region["code"] not in seen:
                seen.add(region["code"])
                yield region
        codes = {"cbsCode": code.upper(), "tooiUri": TOOI.format(code)}
        yield {"code": code, "kind": RegionKind.MUNICIPALITY, "name": name, "parents": [safety], **codes}


def _records(entries: Iterable[Any], problems: list[RowProblem]) -> list[RegionRecord]:
    found = [record for row, each in enumerate(entries, start=1) if (record := _record(row, each, problems))]
    problems += _of_all(found)
    return found


def _record(row: int, entry: Any, problems: list[RowProblem]) -> RegionRecord | None:
    before = len(problems)
    if not isinstance(entry, dict):
        problems.append(RowProblem(row, "", "", _("Schrijf hier één regio, tussen { en }.")))
        return None
    key = str(entry.get("code") or "")

    def wrong(field: str, sentence: str) -> None:
        problems.append(RowProblem(row, key, field, sentence))

    for name in sorted(entry.keys() - FIELDS):
        wrong(name, _("Dit veld bestaat niet: haal het weg, of zoek in de handleiding hoe het heet."))
    if slugify(key) != key or not key:
        wrong("code", _("Gebruik kleine letters, cijfers en streepjes, zoals gm0344."))
    if entry.get("kind") not in RegionKind.values:
        wrong("kind", _("Kies een van: {kinds}.").format(kinds=", ".join(RegionKind.values)))
    if not isinstance(entry.get("name"), str) or not 0 < len(entry["name"].strip()) <= 120:
        wrong("name", _("Vul de naam in, hoogstens 120 tekens."))
    dates = {field: _day(entry.get(field), field, wrong) for field in ("validFrom", "validUntil")}
    lists = {field: _texts(entry.get(field), field, wrong) for field in ("formerNames", "parents")}
    if len(problems) > before:
        return None
    return RegionRecord(
        row, key, entry["kind"], entry["name"].strip(), lists["formerNames"], str(entry.get("cbsCode") or ""),
        str(entry.get("tooiUri") or ""), lists["parents"], dates["validFrom"], dates["validUntil"],
    )  # fmt: skip


def _day(value: Any, field: str, wrong: Any) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if value else None
    except (TypeError, ValueError):
        wrong(field, _("Schrijf een dag als 2026-11-23."))
        return None


def _texts(value: Any, field: str, wrong: Any) -> tuple[str, ...]:
    if value is not None and not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
        wrong(field, _("Schrijf een lijst van teksten, tussen [ en ]."))
        return ()
    return tuple(value or ())


def _of_all(records: list[RegionRecord]) -> Iterator[RowProblem]:
    """What is wrong between regions."""
    rows: dict[str, int] = {}
    for record in records:
        if rows.setdefault(record.code, record.row) != record.row:
            sentence = _("Deze code staat ook op rij {row}: geef elke regio een eigen code.")
            yield RowProblem(record.row, record.code, "code", sentence.format(row=rows[record.code]))
