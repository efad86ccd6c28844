"""A file as rows, whatever its format."""

from pathlib import Path

from django.utils.translation import gettext as _

from cms.importing import csv_file, json_file, xlsx_file
from cms.importing.problems import RowProblem, UnreadableFile
from cms.importing.rows import Row

READERS = {".json": json_file.read, ".csv": csv_file.read, ".xlsx": xlsx_file.read}


def read_rows(path: Path, problems: list[RowProblem]) -> list[Row]:
    """The rows of a .json, .csv or .xlsx file; what is wrong with single rows is added to `problems`.

    Raises UnreadableFile.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableFile(_("“{file}” eindigt niet op .json, .csv of .xlsx.").format(file=path.name))
    if not path.is_file():
        raise UnreadableFile(_("Het bestand “{file}” bestaat niet: controleer de naam en de map.").format(file=path))
    return reader(path, problems)
