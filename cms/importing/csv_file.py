import csv
import io
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from cms.importing.columns import rows_of_table
from cms.importing.problems import RowProblem, UnreadableFile
from cms.importing.rows import Row, text_of

# A spreadsheet would read a cell that begins so as a formula.
FORMULA = ("=", "@")


def read(path: Path, problems: list[RowProblem]) -> list[Row]:
    """The rows of a table, separated by commas or, as Dutch spreadsheets do, semicolons. Raises UnreadableFile."""
    text = text_of(path)
    try:
        lines = list(_lines(text))
    except csv.Error as error:
        sentence = _("Dit is geen CSV ({error}): sla het werkblad opnieuw op als CSV.")
        raise UnreadableFile(sentence.format(error=error)) from None
    if not lines:
        raise UnreadableFile(_("Het bestand is leeg: zet op de eerste regel de namen van de kolommen."))
    lines = [(number, [_as_typed(cell) for cell in cells]) for number, cells in lines]
    header = lines[0][1]
    for number, cells in lines[1:]:
        for column, cell in zip(header, cells, strict=False):
            if cell.startswith(FORMULA):
                problems.append(RowProblem(number, "", column, _("Dit is een formule: zet er de uitkomst neer.")))
    return rows_of_table(lines, problems)


def _as_typed(cell: str) -> str:
    """Without the apostrophe by which a spreadsheet, or our export, says that a cell is text."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r\n") else cell


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line of the file it begins on: a cell may run over several lines."""
    header = text.partition("\n")[0]
    separator = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 1
    for cells in reader:
        yield number, cells
        number = reader.line_num + 1
