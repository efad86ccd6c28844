"""Answers after which nothing is different: no rule, no question and no desk looks at what they tell."""

from collections.abc import Iterator
from typing import Any

from api.referral import Guide
from cms.referral.all_paths import Walked

# What the engine looks at by itself, and the conditions that see a facet of another name.
LOOKED_AT = {"audience", "need", "exploitationForm", "age", "region", "languages", "anonymity", "channelTypes"}
SEEN_AS = {"region": "place", "languages": "language", "channelTypes": "channel"}
ACUTE = ("urgency", "acute")


def silent_answers(guide: Guide, walked: Walked) -> Iterator[tuple[str, str]]:
    """The texts of the question and the answer. An answer that tells nothing on purpose (“I don’t know”) is none."""
    looked_for = conditions_of(guide)
    for question in guide.questions:
        for answer in question["answers"]:
            place = (question["key"], answer["key"])
            never_new = place in walked.offered and place not in walked.taken
            if never_new or (answer["sets"] and not answer["ends"] and not _matters(answer["sets"], looked_for)):
                yield question["text"], answer["label"]


def conditions_of(guide: Guide) -> dict[str, set[str]]:
    """Each facet with the values that a rule or a question has a condition on."""
    found: dict[str, set[str]] = {}
    for each in [*guide.document["rules"], *guide.document["questions"]]:
        for facet, values in each["when"].items():
            found.setdefault(facet, set()).update(values)
    return found


def _matters(sets: dict[str, Any], looked_for: dict[str, set[str]]) -> bool:
    return any(_is_looked_at(facet, value, looked_for) for facet, value in sets.items())


def _is_looked_at(facet: str, value: Any, looked_for: dict[str, set[str]]) -> bool:
    """Where something has a condition on “unknown”, every value makes a difference."""
    if facet in LOOKED_AT or (facet, value) == ACUTE:
        return True
    values = {{True: "yes", False: "no"}.get(each, each) for each in (value if isinstance(value, list) else [value])}
    return not looked_for.get(SEEN_AS.get(facet, facet), set()).isdisjoint({*values, "unknown", "any", "none"})
