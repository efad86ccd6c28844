"""Answers after which nothing is different: no rule, no question and no desk looks at what they tell."""

from collections.abc import Iterator
from typing import Any

from api.referral import Guide
from cms.referral.all_paths import Walked
from cms.referral.distinctions import Distinctions


def silent_answers(guide: Guide, walked: Walked) -> Iterator[tuple[str, str]]:
    """The texts of the question and the answer. An answer that tells nothing on purpose (“I don’t know”) is none."""
    distinctions = Distinctions(guide)
    for question in guide.document["questions"]:
        for answer in question["answers"]:
            place = (question["key"], answer["key"])
            never_new = place in walked.offered and place not in walked.taken
            if never_new or (answer["sets"] and not answer["ends"] and not _matters(answer["sets"], distinctions)):
                yield question["text"], answer["label"]


def _matters(sets: dict[str, Any], distinctions: Distinctions) -> bool:
    return any(distinctions.matters(facet, value) for facet, value in sets.items())
