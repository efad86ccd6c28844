import datetime as dt
import re
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import openpyxl
from defusedxml import DefusedXmlException
from django.utils.translation import gettext as _
from openpyxl.utils.exceptions import InvalidFileException

from cms.importing.columns import rows_of_table
from cms.importing.problems import RowProblem, UnreadableFile
from cms.importing.rows import Row

NOT_A_WORKBOOK = (BadZipFile, InvalidFileException, KeyError, ValueError, OSError, DefusedXmlException)
MAX_UNPACKED = 50_000_000
FORMULA, BROKEN, NUMBER = "f", "e", "n"
PHONE_COLUMN = re.compile(r"channel_\d+_(value|from_abroad)")


def read(path: Path, problems: list[RowProblem]) -> list[Row]:
    """The rows of the first sheet. Raises UnreadableFile."""
    refuse_bomb(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True)
    except NOT_A_WORKBOOK:
        raise UnreadableFile(_("Dit is geen Excel-bestand: sla het op als .xlsx, zonder wachtwoord.")) from None
    try:
        lines = [(number, list(cells)) for number, cells in enumerate(book.worksheets[0].iter_rows(), start=1)]
    finally:
        book.close()
    header = [str(cell.value or "").strip() for cell in lines[0][1]] if lines else []
    if not any(header):
        raise UnreadableFile(_("Het eerste blad is leeg: zet op de eerste regel de namen van de kolommen."))
    texts = []
    for number, cells in lines:
        for column, cell in zip(header, cells, strict=False):
            if sentence := _problem(column, cell):
                problems.append(RowProblem(number, "", column, sentence))
        texts.append((number, [_text(cell.value) for cell in cells]))
    return rows_of_table(texts, problems)


def refuse_bomb(path: Path) -> None:
    """A few bytes can unpack to gigabytes: counted before anything is unpacked. Entities are refused by defusedxml."""
    try:
        with ZipFile(path) as book:
            unpacked = sum(part.file_size for part in book.infolist())
    except BadZipFile:
        return  # said by the reader, in its own words
    if unpacked > MAX_UNPACKED:
        raise UnreadableFile(_("Dit bestand is uitgepakt te groot: bewaar alleen het blad met de contactpunten."))


def _problem(column: str, cell: Any) -> str | None:
    if cell.data_type == FORMULA:
        return _("Dit is een formule: zet er de uitkomst neer.")
    if cell.data_type == BROKEN:
        return _("Deze cel bevat een fout: vul de waarde in, of maak de cel leeg.")
    is_number = cell.data_type == NUMBER and isinstance(cell.value, int | float)
    if is_number and PHONE_COLUMN.fullmatch(column):
        return _("Dit nummer staat er als getal, zonder nul vooraan: maak van de cel tekst en vul het opnieuw in.")
    return None


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return str(value)
