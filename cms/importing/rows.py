"""What every reader of files makes: one row for each desk, in the shape of the JSON file, not checked yet."""

from pathlib import Path
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from cms.importing.problems import UnreadableFile


class Row(NamedTuple):
    """`number` as in `RowProblem`; `values` as an object of the JSON file."""

    number: int
    values: dict[str, Any]


def text_of(path: Path) -> str:
    """The text of a file in UTF-8. Raises UnreadableFile, with the first line that is not."""
    raw = path.read_bytes()
    if b"\x00" in raw:
        sentence = _("Dit bestand is geen UTF-8 of geen tekst: sla het op als “UTF-8” en probeer het opnieuw.")
        raise UnreadableFile(sentence)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        sentence = _("Regel {line} is geen UTF-8: sla het bestand op als “UTF-8” en probeer het opnieuw.")
        raise UnreadableFile(sentence.format(line=line)) from None
