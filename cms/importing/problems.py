"""What is wrong with a file, in sentences for the person who made it."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _


class RowProblem(NamedTuple):
    """`row`: the place in the JSON list or the line of the table, from 1. `key` and `field` may be ""."""

    row: int
    key: str
    field: str
    sentence: str

    def __str__(self) -> str:
        parts = [_("Rij {row}").format(row=self.row), self.key, self.field]
        return f"{', '.join(part for part in parts if part)}: {self.sentence}"


class UnreadableFile(Exception):
    """The file as a whole cannot be read; the message is one sentence that says what to do."""


class ImportRefused(Exception):
    """The file has problems: all of them are in `problems`, by row. Nothing was written.

    `report` tells what would have happened with the rest.
    """

    def __init__(self, problems: list[RowProblem], report: Any = None) -> None:
        self.report = report
        self.problems = sorted(dict.fromkeys(problems), key=lambda problem: problem.row)
        super().__init__("\n".join(map(str, self.problems)))
