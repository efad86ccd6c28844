"""What changed between the text a translation was made from and the text that is live now."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from cms.translation.models import SourceText
from cms.translation.segments import Segment

ARRANGEMENT = "arrangement"


class Change(NamedTuple):
    """`old` is "" for what is new, `new` is "" for what is gone; both where blocks or choices were arranged anew."""

    kind: str
    path: str
    field_path: str
    old: str
    new: str
    is_urgent: bool


def changes(before: SourceText, after: SourceText) -> list[Change]:
    """In the order of the newer text, what is gone at the end."""
    if before.digest == after.digest:
        return []
    old, new = _by_place(before), _by_place(after)
    found = [
        change
        for name in [*new, *(old.keys() - new.keys())]
        for change in _compare(old.get(name, []), new.get(name, []))
    ]
    return found or [Change(ARRANGEMENT, "", "", "", "", False)]


def _by_place(text: SourceText) -> dict[tuple[str, str], list[Segment]]:
    places: dict[tuple[str, str], list[Segment]] = {}
    for segment in text.read():
        places.setdefault((segment.kind, segment.path), []).append(segment)
    return places


def _compare(old: list[Segment], new: list[Segment]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [each.value for each in old], [each.value for each in new], autojunk=False)
    for verdict, start, end, new_start, new_end in matcher.get_opcodes():
        if verdict != "equal":
            for before, after in zip_longest(old[start:end], new[new_start:new_end]):
                yield _change([segment for segment in (before, after) if segment], before, after)


def _change(known: list[Segment], before: Segment | None, after: Segment | None) -> Change:
    return Change(
        known[-1].kind,
        known[-1].path,
        known[-1].field_path,
        before.value if before else "",
        after.value if after else "",
        any(segment.is_urgent for segment in known),
    )
