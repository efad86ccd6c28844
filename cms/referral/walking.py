"""The question guide, walked from the first question to the answer."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from api.referral import Guide, next_question

Situation = dict[str, Any]
LISTS = ("exploitationForm", "languages", "channelTypes", "complexity")


class Step(NamedTuple):
    """A question, by its key, and what was answered: keys of answers, and the name of a place."""

    question: str
    answers: list[str]
    place: str = ""


@dataclass
class Walk:
    """How far somebody is; `question` is null at the end. `said`: each question with the answers, as they were read."""

    situation: Situation = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)
    question: Mapping[str, Any] | None = None

    @property
    def leads_somewhere(self) -> bool:
        return "audience" in self.situation and "need" in self.situation


def walk(guide: Guide, steps: Iterable[Step], moment: dt.datetime) -> Walk:
    """Steps that do not fit the guide (any more) are dropped, with all after them."""
    found = Walk()
    found.question = next_question(guide, found.situation, found.asked, moment)
    for step in steps:
        if found.question is None or found.question["key"] != step.question:
            break
        answers = [answer for answer in found.question["answers"] if answer["key"] in step.answers]
        take(found, found.question, answers, step.place)
        ends = any(answer["ends"] for answer in answers)
        found.question = None if ends else next_question(guide, found.situation, found.asked, moment)
    return found


def take(walk: Walk, question: Mapping[str, Any], answers: Sequence[Mapping[str, Any]], place: str) -> None:
    walk.situation = told(walk.situation, answers, place)
    walk.asked.append(question["key"])
    labels = [answer["label"] for answer in answers] + ([place] if place else [])
    walk.said.append((question["text"], ", ".join(labels)))


def told(situation: Situation, answers: Iterable[Mapping[str, Any]], place: str = "") -> Situation:
    """What is known after these answers: lists grow, everything else is replaced."""
    known = dict(situation)
    for answer in answers:
        for name, value in answer["sets"].items():
            known[name] = list(dict.fromkeys([*known.get(name, []), *value])) if name in LISTS else value
    if place:
        known["region"] = place
    return known
