import json
from pathlib import Path

from django.utils.translation import gettext as _

from cms.importing.problems import RowProblem, UnreadableFile
from cms.importing.rows import Row, text_of


def read(path: Path, problems: list[RowProblem]) -> list[Row]:
    """The objects of a JSON list. Raises UnreadableFile."""
    try:
        desks = json.loads(text_of(path))
    except json.JSONDecodeError as error:
        sentence = _("Dit is geen JSON (regel {line}, teken {column}): herstel het bestand.")
        raise UnreadableFile(sentence.format(line=error.lineno, column=error.colno)) from None
    if not isinstance(desks, list):
        raise UnreadableFile(_("Het bestand is geen lijst: zet alle contactpunten tussen [ en ]."))
    rows = []
    for number, desk in enumerate(desks, start=1):
        if isinstance(desk, dict):
            rows.append(Row(number, desk))
        else:
            problems.append(RowProblem(number, "", "", _("Schrijf hier één contactpunt, tussen { en }.")))
    return rows
