"""What of a situation makes a difference in a guide: what a desk, a rule or a question looks at."""

from collections.abc import Mapping
from typing import Any

from api.referral import Guide
from api.referral.places import NOT_FOUND

# What the engine looks at by itself, and the conditions that see a facet of another name.
LOOKED_AT = {"audience", "need", "exploitationForm", "age", "region", "languages", "anonymity", "channelTypes"}
SEEN_AS = {"region": "place", "languages": "language", "channelTypes": "channel"}
ACUTE = ("urgency", "acute")


class Distinctions:
    """What of a situation makes a difference in this guide."""

    def __init__(self, guide: Guide) -> None:
        self._looked_for = conditions_of(guide)
        self._languages = languages_told_apart(guide)
        self._is_known = lambda place: guide.places.find(place).status != NOT_FOUND
        self._tells_strange_places_apart = any(
            ("unknown" in each["when"]["place"]) != (NOT_FOUND in each["when"]["place"])
            for each in [*guide.document["rules"], *guide.document["questions"]]
            if "place" in each["when"]
        )

    def matters(self, facet: str, value: Any) -> bool:
        return _is_looked_at(facet, value, self._looked_for)

    def essence(self, situation: Mapping[str, Any]) -> dict[str, Any]:
        """The situation without what makes no difference; one language for all that nothing tells apart."""
        kept = {facet: value for facet, value in situation.items() if self.matters(facet, value)}
        if "region" in kept and not self._tells_strange_places_apart and not self._is_known(kept["region"]):
            del kept["region"]  # like a place that is not named
        if "languages" in kept:
            kept["languages"] = sorted({self._languages.get(each, "") for each in kept["languages"]})
        return {facet: sorted(value) if isinstance(value, list) else value for facet, value in kept.items()}


def conditions_of(guide: Guide) -> dict[str, set[str]]:
    """Each facet with the values that a rule or a question has a condition on."""
    found: dict[str, set[str]] = {}
    for each in [*guide.document["rules"], *guide.document["questions"]]:
        for facet, values in each["when"].items():
            found.setdefault(facet, set()).update(values)
    return found


def languages_told_apart(guide: Guide) -> dict[str, str]:
    """Each language that a condition names, with the conditions that do: those of the same ones are alike."""
    found: dict[str, str] = {}
    for each in [*guide.document["rules"], *guide.document["questions"]]:
        for language in each["when"].get("language", []):
            found[language] = f"{found.get(language, '')} {each['key']}"
    return found


def _is_looked_at(facet: str, value: Any, looked_for: dict[str, set[str]]) -> bool:
    """Where something has a condition on “unknown”, every value makes a difference."""
    if facet in LOOKED_AT or (facet, value) == ACUTE:
        return True
    values = {{True: "yes", False: "no"}.get(each, each) for each in (value if isinstance(value, list) else [value])}
    return not looked_for.get(SEEN_AS.get(facet, facet), set()).isdisjoint({*values, "unknown", "any", "none"})
