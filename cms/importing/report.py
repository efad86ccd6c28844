"""What an import did, or would do, in lines for the person who started it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.importing.field_changes import FieldChange
from cms.importing.verdict import Verdict

KINDS = {
    "organisations": gettext_lazy("organisaties"),
    "channels": gettext_lazy("kanalen"),
    "reporting-points": gettext_lazy("contactpunten"),
    "regions": gettext_lazy("regio’s"),
}


@dataclass
class Report:
    """`entries`: (collection, locale, name, verdict) of every object; `remarks`: sentences about the file.

    `changes`: (collection, locale, name) of each that is changed -> what becomes of its fields.
    """

    dry_run: bool = False
    entries: list[tuple[str, str, str, Verdict]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    changes: dict[tuple[str, str, str], list[FieldChange]] = field(default_factory=dict)

    def note(self, collection: str, locale: str, name: str, verdict: Verdict) -> None:
        self.entries.append((collection, locale, name, verdict))

    def names(self, collection: str, *verdicts: Verdict) -> set[str]:
        """The objects with one of these verdicts, in whatever language."""
        return {entry[2] for entry in self.entries if entry[0] == collection and entry[3] in verdicts}

    @property
    def changes_nothing(self) -> bool:
        return not any(verdict.writes for *_names, verdict in self.entries)

    def lines(self) -> Iterator[str]:
        """A dry run names every object it would write; what is skipped is always named."""
        for collection, locale, name, verdict in self.entries:
            if verdict.skips or (self.dry_run and verdict.writes):
                yield f"{KINDS[collection]} {name}{locale and f' ({locale})'}: {verdict.value}"
        yield from self.remarks
        for collection, kind in KINDS.items():
            counts = Counter(entry[3] for entry in self.entries if entry[0] == collection)
            if not counts and self.entries:
                continue
            totals = ", ".join(f"{counts[verdict]} {verdict.value}" for verdict in Verdict if counts[verdict])
            yield f"{kind}: {totals or 0}"
        if self.dry_run:
            yield _("Dit was een proef: er is niets opgeslagen.")
