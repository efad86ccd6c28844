"""Answers after which nothing is different: no rule, no question and no desk looks at what they tell."""

from collections.abc import Iterator
from typing import Any

from api.referral import Guide
from cms.referral.all_paths import Walked
from cms.referral.distinctions import Distinctions


def silent_answers(guide: Guide, walked: Walked) -> Iterator[tuple[str, str]]:
    """The texts of the question and the answer. One that tells nothing on purpose (“I don’t know”, “no”) is none."""
    distinctions = Distinctions(guide)
    for question in guide.document["questions"]:
        at_stake = {facet for answer in question["answers"] for facet in _that_matter(answer, distinctions)}
        for answer in question["answers"]:
            place = (question["key"], answer["key"])
            never_new = place in walked.offered and place not in walked.taken
            if never_new or (answer["sets"] and not answer["ends"] and at_stake.isdisjoint(answer["sets"])):
                yield question["text"], answer["label"]


def _that_matter(answer: dict[str, Any], distinctions: Distinctions) -> Iterator[str]:
    return (facet for facet, value in answer["sets"].items() if distinctions.matters(facet, value))
