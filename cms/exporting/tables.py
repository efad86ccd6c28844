"""Rows as a file for a spreadsheet. A cell never starts a formula, whatever somebody typed."""

import csv
import io
from collections.abc import Iterable

import openpyxl
from openpyxl.cell import WriteOnlyCell

Rows = list[dict[str, str]]
# A spreadsheet reads a cell that begins so as a formula, or hides what it is.
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
APOSTROPHE = "'"


def as_csv(rows: Rows) -> bytes:
    """UTF-8 with a mark that tells Excel so; an apostrophe before what would be a formula."""
    text = io.StringIO(newline="")
    table = csv.writer(text, delimiter=";")
    header = columns(rows)
    table.writerow(header)
    table.writerows([_harmless(row.get(name, "")) for name in header] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def as_xlsx(rows: Rows) -> bytes:
    """Every cell is text, so nothing in it is run, and a number keeps its first nought."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("contactpunten")
    header = columns(rows)
    for values in (header, *([row.get(name, "") for name in header] for row in rows)):
        sheet.append([_text(sheet, value) for value in values])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def columns(rows: Iterable[dict[str, str]]) -> list[str]:
    """All there are, the shortest row's first: rows with more channels add theirs behind."""
    return list(dict.fromkeys(name for row in sorted(rows, key=len) for name in row))


def _harmless(value: str) -> str:
    return APOSTROPHE + value if value.startswith(STARTS_FORMULA) else value


def _text(sheet: object, value: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", value))
    cell.data_type = "s"
    return cell
