import json
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from cms.importing.problems import RowProblem, UnreadableFile
from cms.importing.rows import Row, text_of


class UnfitValue(ValueError):
    """JSON in letter, but nothing that a desk can say."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _value in pairs]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise UnfitValue(_("“{name}” staat twee keer bij hetzelfde contactpunt: haal er één weg.").format(name=twice))
    return dict(pairs)


def _no_number(name: str) -> Any:
    raise UnfitValue(_("{name} is geen getal: vul een getal in, of haal het weg.").format(name=name))


def read(path: Path, problems: list[RowProblem]) -> list[Row]:
    """The objects of a JSON list. Raises UnreadableFile."""
    try:
        desks = json.loads(text_of(path), object_pairs_hook=_object, parse_constant=_no_number)
    except RecursionError:
        raise UnreadableFile(_("Dit bestand zit te diep in elkaar: begin opnieuw met het voorbeeld.")) from None
    except UnfitValue as error:
        raise UnreadableFile(str(error)) from None
    except json.JSONDecodeError as error:
        sentence = _("Dit is geen JSON (regel {line}, teken {column}): herstel het bestand.")
        raise UnreadableFile(sentence.format(line=error.lineno, column=error.colno)) from None
    except ValueError:  # a number of thousands of digits
        raise UnreadableFile(_("Dit bestand bevat een getal dat te groot is: haal het weg.")) from None
    if not isinstance(desks, list):
        raise UnreadableFile(_("Het bestand is geen lijst: zet alle contactpunten tussen [ en ]."))
    rows = []
    for number, desk in enumerate(desks, start=1):
        if isinstance(desk, dict):
            rows.append(Row(number, desk))
        else:
            problems.append(RowProblem(number, "", "", _("Schrijf hier één contactpunt, tussen { en }.")))
    return rows
