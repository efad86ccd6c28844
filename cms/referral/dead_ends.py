"""Where the guide leads nowhere: an exhaustive walk over the questions, at several moments and places."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from api.referral import Guide, read_situation
from api.referral.clock import DAY, minute_of
from api.referral.facts import facts_of
from api.referral.listing import Listed, closers, listed
from api.referral.ranking import Asked
from cms.referral.all_paths import Path, Walked, walk_all
from cms.referral.moments import AT_NIGHT, BY_DAY, IN_THE_EVENING, at, christmas, ordinary_tuesday
from cms.referral.silent_answers import silent_answers

NOBODY_KNOWS = "Nergenshuizen"
MOST_EXAMPLES = 5
KINDS: dict[str, Any] = {
    "only-fallback": _("Alleen de vangnetten staan in de lijst, geen contactpunt dat erbij past"),
    "nobody-open": _("Op dat moment is geen enkel contactpunt in de lijst zeker open"),
    "unusable-first": _("Het eerste contactpunt heeft geen kanaal dat deze persoon kan gebruiken"),
    "no-need": _("De vragen zijn op, en de doelgroep of de hulpvraag is niet bekend"),
    "never-asked": _("Deze vraag wordt nooit gesteld"),
    "silent-answer": _("Dit antwoord verandert nooit iets"),
}
MOMENTS: dict[str, Any] = {
    "day": _("overdag"),
    "evening": _("’s avonds"),
    "night": _("om drie uur ’s nachts"),
    "christmas": _("op eerste kerstdag"),
}


@dataclass(frozen=True)
class Example:
    """`path`: the answers that lead there. `moment` is a key of MOMENTS, or "" where it is always so."""

    path: Path
    moment: str = ""
    desks: tuple[str, ...] = ()


@dataclass
class DeadEnds:
    walked: Walked
    evaluated: int = 0
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    examples: dict[str, list[Example]] = field(default_factory=lambda: {kind: [] for kind in KINDS})

    def note(self, kind: str, example: Example) -> None:
        self.counts[kind] += 1
        if len(self.examples[kind]) < MOST_EXAMPLES:
            self.examples[kind].append(example)


def find_dead_ends(guide: Guide) -> DeadEnds:
    moments = moments_to_try(guide)
    walked = walk_all(guide, [*places_to_try(guide), NOBODY_KNOWS, "abroad"], moments["day"])
    found = DeadEnds(walked)
    for key in [each["key"] for each in guide.document["questions"] if each["key"] not in walked.asked]:
        found.note("never-asked", Example(((_text_of(guide, key), ""),)))
    for question, answer in silent_answers(guide, walked):
        found.note("silent-answer", Example(((question, answer),)))
    for situation, path in walked.ends.values():
        if "audience" not in situation or "need" not in situation:
            found.note("no-need", Example(path))
        else:
            _try(guide, situation, path, moments, found)
    return found


def places_to_try(guide: Guide) -> list[str]:
    """A municipality that a desk for one region works in, where there is one."""
    regional = {code for desk in guide.desks if desk.is_regional and desk.is_referable for code in desk.regions}
    for region in sorted(guide.document["regions"], key=lambda each: (each["kind"] != "municipality", each["code"])):
        if not regional.isdisjoint(guide.places.find(region["code"]).regions):
            return [region["name"]]
    return []


def moments_to_try(guide: Guide) -> dict[str, dt.datetime]:
    day = ordinary_tuesday(guide.holidays)
    return {
        "day": at(day, BY_DAY),
        "evening": at(day, IN_THE_EVENING),
        "night": at(day, AT_NIGHT),
        "christmas": at(christmas(), BY_DAY),
    }


def _text_of(guide: Guide, key: str) -> str:
    return next(str(each["text"]) for each in guide.document["questions"] if each["key"] == key)


def _try(guide: Guide, said: dict[str, Any], path: Path, moments: dict[str, dt.datetime], found: DeadEnds) -> None:
    situation = read_situation(said)
    place = guide.places.find(situation.region)
    for name, moment in moments.items():
        asked = Asked(guide, situation, place, minute_of(moment))
        day = guide.clock.local(asked.minute) // DAY
        facts = facts_of(situation, place, asked.national_desk())
        rows = listed(asked, guide.rules_that_hold(facts, situation.audience, situation.need, day))
        found.evaluated += 1
        for kind in _faults(asked, rows):
            keys = tuple(each.desk.key for each in rows)
            found.note(kind, Example(path, name, keys))


def _faults(asked: Asked, rows: list[Listed]) -> Iterator[str]:
    if not any(each.rule for each in rows):
        last = {desk.key for desk in closers(asked)}
        if all(each.desk.key in last and not each.desk.fits(asked.situation) for each in rows):
            yield "only-fallback"
    if not any(asked.is_open(each.desk) for each in rows):
        yield "nobody-open"
    if rows and asked.best(rows[0].desk).channel is None:
        yield "unusable-first"
