"""Every way through the question guide, with the situations they end in. Ways that come together are walked on once."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from api.referral import Guide, next_question
from cms.referral.distinctions import Distinctions
from cms.referral.walking import Situation, told

MOST_STATES = 60_000
Path = tuple[tuple[str, str], ...]  # each question with what was answered


@dataclass
class Walked:
    """`ends`: each situation that makes a difference, with a path to it. `taken`: answers that told something."""

    ends: dict[str, tuple[Situation, Path]] = field(default_factory=dict)
    states: int = 0
    is_whole: bool = True
    asked: set[str] = field(default_factory=set)
    offered: set[tuple[str, str]] = field(default_factory=set)
    taken: set[tuple[str, str]] = field(default_factory=set)


def walk_all(guide: Guide, places: Sequence[str], moment: dt.datetime) -> Walked:
    found, distinctions = Walked(), Distinctions(guide)
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting: list[tuple[Situation, frozenset[str], Path]] = [({}, frozenset(), ())]
    while waiting:
        situation, asked, path = waiting.pop()
        state = (as_text(distinctions.essence(situation)), asked)
        if state in seen:
            continue
        seen.add(state)
        if found.states == MOST_STATES:
            found.is_whole = False
            break
        found.states += 1
        question = next_question(guide, situation, asked, moment)
        if question is None:
            found.ends.setdefault(state[0], (situation, path))
            continue
        found.asked.add(question["key"])
        for answers, place in _ways(question, places):
            known = told(situation, answers, place)
            _note(found, question, answers, known != situation)
            way = (*path, (question["text"], _words(answers, place)))
            if any(answer["ends"] for answer in answers):
                found.ends.setdefault(as_text(distinctions.essence(known)), (known, way))
            else:
                waiting.append((known, asked | {question["key"]}, way))
    return found


def as_text(situation: Situation) -> str:
    """The same for the same situation, in whichever order it was told."""
    return json.dumps(situation, sort_keys=True)


def _note(found: Walked, question: Mapping[str, Any], answers: Sequence[Mapping[str, Any]], tells: bool) -> None:
    for answer in answers if len(answers) == 1 else ():
        found.offered.add((question["key"], answer["key"]))
        if tells or answer["ends"] or not answer["sets"]:
            found.taken.add((question["key"], answer["key"]))


def _ways(question: Mapping[str, Any], places: Sequence[str]) -> Iterator[tuple[Sequence[Mapping[str, Any]], str]]:
    """What somebody may do: answer, name a place, or nothing where that is no choice to make.

    Of “several” each answer alone, and all that tell something together: all combinations would be too many.
    """
    answers = question["answers"]
    yield from (([answer], "") for answer in answers)
    if question["kind"] == "place":
        yield from (((), place) for place in places)
    if question["kind"] == "several":
        yield [answer for answer in answers if answer["sets"] and not answer["ends"]], ""
    if question["kind"] != "choice" or not answers:
        yield (), ""


def _words(answers: Sequence[Mapping[str, Any]], place: str) -> str:
    return ", ".join([answer["label"] for answer in answers] + ([place] if place else []))
