"""A report of an import, as the screen shows it."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

from cms.importing.field_changes import FieldChange
from cms.importing.problems import RowProblem
from cms.importing.report import KINDS, Report
from cms.importing.verdict import Verdict


@dataclass(frozen=True)
class Entry:
    kind: Any
    name: str
    locale: str
    verdict: Verdict
    changes: list[FieldChange]


@dataclass
class Outcome:
    report: Report
    problems: list[RowProblem] = field(default_factory=list)

    @property
    def entries(self) -> list[Entry]:
        """All objects but those that stay as they are, in the order of the file."""
        return [
            Entry(KINDS[collection], name, locale, verdict, self.report.changes.get((collection, locale, name), []))
            for collection, locale, name, verdict in self.report.entries
            if verdict is not Verdict.UNCHANGED
        ]

    @property
    def unchanged(self) -> int:
        return sum(verdict is Verdict.UNCHANGED for *_names, verdict in self.report.entries)

    @property
    def totals(self) -> str:
        return ". ".join(line for line in self.report.lines() if line.partition(":")[0] in map(str, KINDS.values()))

    @property
    def seen(self) -> str:
        """Differs as soon as the import would do anything else."""
        said = [(entry.name, entry.locale, entry.verdict.name, entry.changes) for entry in self.entries]
        return hashlib.sha256(repr((said, self.report.remarks)).encode()).hexdigest()
