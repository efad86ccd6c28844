"""One import: what it knows, and its one way to write."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.importing.field_changes import field_changes
from cms.importing.languages import Languages
from cms.importing.memory import Memory, Place, digest
from cms.importing.problems import RowProblem
from cms.importing.report import Report
from cms.importing.spellings import Vocabulary
from cms.revisions import publish
from cms.translation.adopting import Adopted, adopt
from content_models.problems import PublishRefused


@dataclass(frozen=True, slots=True)
class Origin:
    """Where in the file an object comes from. `fields`: the file's name of a model's field; `default`: for others."""

    row: int
    key: str
    fields: Mapping[str, str]
    default: str = ""

    def problems(self, refusal: PublishRefused | ValidationError) -> Iterator[RowProblem]:
        if isinstance(refusal, PublishRefused):
            found = [(problem.field, problem.sentence) for problem in refusal.problems]
        else:
            found = [(name, sentence) for name, sentences in refusal.message_dict.items() for sentence in sentences]
        for name, sentence in found:
            yield RowProblem(self.row, self.key, self.fields.get(name, self.default or name), str(sentence))


@dataclass(frozen=True, slots=True)
class Wanted:
    """An object the file asks for: `values` are all that `fill` puts into it, `found` is the one there is.

    A translation that was never published is none: it is work, which the file may do a part of.
    """

    place: Place
    name: str
    origin: Origin
    values: dict[str, Any]
    found: Any | None
    new: Callable[[], Any]
    fill: Callable[[Any], None]


@dataclass
class Run:
    languages: Languages
    vocabulary: Vocabulary
    memory: Memory
    report: Report
    problems: list[RowProblem] = field(default_factory=list)

    def bring_in(self, wanted: Wanted) -> Any | None:
        """Create, change or leave alone. Returns the object; None where there is none or it may not be published."""
        wanted_digest = digest(wanted.values)
        found = None if self._is_work(wanted) else wanted.found
        verdict = self.memory.verdict(wanted.place, found, wanted_digest)
        self.report.note(wanted.place.collection, wanted.place.locale, wanted.name, verdict)
        if not verdict.writes:
            return found
        obj = found.get_latest_revision_as_object() if found else wanted.new()
        wanted.fill(obj)
        if found is not None:
            name = (wanted.place.collection, wanted.place.locale, wanted.name)
            # Read again: two versions of one row in memory are one object.
            before = type(found).objects.get(pk=found.pk).get_latest_revision_as_object()
            self.report.changes[name] = field_changes(before, obj)
        try:
            adopted = self._write(obj, wanted.place)
        except (PublishRefused, ValidationError) as refusal:
            self.problems += wanted.origin.problems(refusal)
            return None
        if adopted.revision is None:
            self.report.remarks.append(_unfinished(wanted, adopted))
            return None
        self.memory.remember(wanted.place, adopted.revision, wanted_digest)
        return obj

    def _write(self, obj: Any, place: Place) -> Adopted:
        if self._is_translation(place):
            return adopt(obj, overwrite=self.memory.overwrite)
        return Adopted(publish(obj), [])

    def _is_work(self, wanted: Wanted) -> bool:
        is_new = wanted.found is not None and wanted.found.first_published_at is None
        return is_new and self._is_translation(wanted.place)

    def _is_translation(self, place: Place) -> bool:
        return place.locale not in ("", self.languages.source.code)


def _unfinished(wanted: Wanted, adopted: Adopted) -> str:
    reasons = " ".join(str(problem.sentence) for problem in adopted.problems)
    sentence = _("{name} ({language}) staat klaar voor vertalers en is nog niet gepubliceerd. {reasons}")
    return sentence.format(name=wanted.name, language=wanted.place.locale, reasons=reasons)
