"""Tables: which column holds which field. A row of cells becomes an object of the JSON file's shape."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _

from cms.importing.problems import RowProblem, UnreadableFile
from cms.importing.rows import Row

MAX_ROWS, MAX_COLUMNS = 2000, 300


def as_list(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def as_yes_no(cell: str) -> bool | str:
    words = {"true": True, "ja": True, "waar": True, "false": False, "nee": False, "onwaar": False}
    return words.get(cell.lower(), cell)


def as_number(cell: str) -> int | str:
    return int(cell) if cell.isdecimal() else cell


# A column name that is no field of its own, as the way to its place in the object.
PLACES: list[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str | int, ...]]]] = [
    (
        re.compile(r"channel_([1-9]\d?)_(type|value|label|organisation|hours|cost|from_abroad|languages|note)"),
        lambda match: ("channels", int(match[1]) - 1, match[2]),
    ),
    (
        re.compile(r"(name|purpose|next_steps|cannot_do|safety_note)_([a-z]{2,3}(?:-\w+)*)"),
        lambda match: ("texts", match[2], match[1]),
    ),
    (re.compile(r"age_(min|max)"), lambda match: ("ages", match[1])),
    (re.compile(r"region_(scope|names)"), lambda match: ("region", match[1])),
]
FIELDS = {
    "id", "name", "organisation", "organisation_url", "kind", "audiences", "forms", "needs", "anonymous_possible",
    "accepts_from_abroad", "source_urls", "source_date", "retrieved", "confidence", "verify_before_publication",
    "roles", "note",
}  # fmt: skip
LISTS = {"audiences", "forms", "needs", "roles", "source_urls", "names", "languages", "next_steps"}
YES_OR_NO = {"anonymous_possible", "accepts_from_abroad", "verify_before_publication"}
NUMBERS = {"min", "max"}


def place_of(column: str) -> tuple[str | int, ...] | None:
    """Where the value of `column` belongs in the object; None for a column that does not exist."""
    if column in FIELDS:
        return (column,)
    return next((place(match) for pattern, place in PLACES if (match := pattern.fullmatch(column))), None)


def rows_of_table(lines: Iterable[tuple[int, list[str]]], problems: list[RowProblem]) -> list[Row]:
    """The rows below a header. `lines`: number of the line and its cells; empty lines are skipped.

    Raises UnreadableFile where there are too many.
    """
    written = [(number, [cell.strip() for cell in cells]) for number, cells in lines if any(map(str.strip, cells))]
    if not written:
        return []
    (header_number, header), *body = written
    if len(header) > MAX_COLUMNS or len(body) > MAX_ROWS:
        sentence = _("Dit bestand is te groot: hoogstens {rows} regels en {columns} kolommen.")
        raise UnreadableFile(sentence.format(rows=MAX_ROWS, columns=MAX_COLUMNS))
    problems += [RowProblem(header_number, "", *problem) for problem in _header_problems(header)]
    rows = []
    for number, cells in body:
        if any(cells[len(header) :]):
            problems.append(RowProblem(number, "", "", _("Deze regel heeft meer cellen dan de kop: haal er weg.")))
        rows.append(Row(number, _object(dict(zip(header, cells, strict=False)))))
    return rows


def _header_problems(header: list[str]) -> Iterable[tuple[str, str]]:
    for place, column in enumerate(header):
        if place_of(column) is None:
            yield column, _("Deze kolom bestaat niet: haal hem weg, of zoek in de handleiding hoe hij heet.")
        elif column in header[:place]:
            yield column, _("Deze kolom staat er twee keer: haal er één weg.")


def _object(cells: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for column, cell in cells.items():
        place = place_of(column)
        if place is None or not cell:
            continue
        *way, last = place
        target: Any = found
        for step in way:
            target = target.setdefault(step, {})
        target[last] = _value(str(last), cell)
    if "channels" in found:  # by number so far; a number without channel stays an empty one
        numbered = found["channels"]
        found["channels"] = [numbered.get(number, {}) for number in range(max(numbered) + 1)]
    return found


def _value(field: str, cell: str) -> Any:
    if field in LISTS:
        return as_list(cell)
    if field in YES_OR_NO:
        return as_yes_no(cell)
    return as_number(cell) if field in NUMBERS else cell
