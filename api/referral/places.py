"""Where somebody is: a name or a code, and all regions, of every kind, that the place lies in."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

KNOWN, NOT_SAID, ABROAD, NOT_FOUND = "known", "unknown", "abroad", "not-found"


class Place(NamedTuple):
    """`regions` are codes: those of that name or code, and those they lie in."""

    status: str
    regions: frozenset[str] = frozenset()
    is_far: bool = False  # abroad or in the Caribbean Netherlands: numbers for the Netherlands alone do not work


NOWHERE = Place(NOT_SAID)
FAR = {"abroad", "caribbean-netherlands"}


class Places:
    """The published regions. One name may be of several: a municipality, a safety region, a care area."""

    def __init__(self, regions: Iterable[Mapping[str, Any]]) -> None:
        rows = list(regions)
        code_of = {row["id"]: row["code"] for row in rows}
        self._kinds = {row["code"]: row["kind"] for row in rows}
        self._above = {row["code"]: [code_of[id] for id in row["parents"] if id in code_of] for row in rows}
        self._named: dict[str, list[str]] = {}
        for row in rows:
            for name in {
                plain(text) for text in (row["code"], row["name"], row["cbsCode"], *row["formerNames"]) if text
            }:
                self._named.setdefault(name, []).append(row["code"])
        self._found = {name: self._place(codes) for name, codes in self._named.items()}

    def find(self, region: str | None) -> Place:
        if region is None:
            return NOWHERE
        name = plain(region)
        if name == ABROAD:
            return Place(ABROAD, is_far=True)
        return self._found.get(name, Place(NOT_FOUND))

    def _place(self, codes: list[str]) -> Place:
        kinds = {self._kinds[code] for code in codes}
        if kinds == {ABROAD}:
            return Place(ABROAD, frozenset(codes), is_far=True)
        return Place(KNOWN, frozenset(self._upward(codes)), is_far=bool(kinds & FAR))

    def _upward(self, codes: Iterable[str]) -> set[str]:
        found: set[str] = set()
        level = set(codes)
        while level:
            found |= level
            level = {above for code in level for above in self._above.get(code, [])} - found
        return found


def plain(name: str) -> str:
    """A name without case, accents and punctuation: «’s-Hertogenbosch» is «s hertogenbosch»."""
    letters = unicodedata.normalize("NFKD", name).lower().replace("ς", "σ")
    unmarked = (letter for letter in letters if unicodedata.category(letter)[0] != "M")
    return " ".join("".join(letter if letter.isalnum() else " " for letter in unmarked).split())
