"""The published example cases, tried on a guide: does the right desk come first?"""

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db.models import Subquery

from api.models import PublishedDocument, State
from api.referral import Guide, Situation, read_situation, refer
from cms.referral.moments import any_moments
from content_models.locale_profile import LocaleProfile

CASES = "referral-cases"


@dataclass(frozen=True)
class Case:
    """`moment` is null where it must be right at any moment. Desks are named by their keys."""

    id: str
    key: str
    title: str
    situation: Situation
    moment: dt.datetime | None
    first: frozenset[str]
    allowed: frozenset[str]
    forbidden: frozenset[str]


@dataclass(frozen=True)
class Outcome:
    """`first` are the desks that rank first; at the moment at which it goes wrong, if it does."""

    case: Case
    first: tuple[str, ...]
    moment: dt.datetime
    passes: bool


@dataclass(frozen=True)
class Difference:
    case: Case
    before: Outcome
    after: Outcome


@dataclass(frozen=True)
class Differences:
    """What another guide does to the cases. `changed`: another desk comes first, and it is as right or wrong."""

    before: Guide
    after: Guide
    broken: list[Difference] = field(default_factory=list)
    mended: list[Difference] = field(default_factory=list)
    changed: list[Difference] = field(default_factory=list)


def read_case(document: dict[str, Any]) -> Case:
    situation, expected = document["situation"], document["expect"]
    moment = situation.get("moment")
    return Case(
        document["id"],
        document["key"],
        document["title"],
        read_situation(situation),
        dt.datetime.fromisoformat(moment) if moment else None,
        frozenset(expected["first"]),
        frozenset(expected["allowed"]),
        frozenset(expected["forbiddenFirst"]),
    )


def published_cases() -> list[Case]:
    """Of the source language, in order of their keys."""
    source = LocaleProfile.objects.filter(is_source=True).values("code")[:1]
    live = PublishedDocument.objects.filter(collection=CASES, state=State.LIVE, locale=Subquery(source))
    return [read_case(json.loads(body)) for body in live.order_by("sort").values_list("body", flat=True)]


def try_all(cases: Iterable[Case], guide: Guide, first_day: dt.date | None = None) -> list[Outcome]:
    moments = any_moments(guide, first_day)
    return [try_one(case, guide, moments) for case in cases]


@lru_cache(maxsize=2)
def _tried_before(cases: tuple[Case, ...], guide: Guide, moments: tuple[dt.datetime, ...]) -> list[Outcome]:
    """The published guide is tried over and over: by an import, and by an editor who mends what was refused."""
    return [try_one(case, guide, moments) for case in cases]


def try_one(case: Case, guide: Guide, moments: Sequence[dt.datetime]) -> Outcome:
    outcomes: list[Outcome] = []
    for moment in [case.moment] if case.moment else moments:
        desks = refer(case.situation, guide, moment)["desks"]
        first = tuple(desk["key"] for desk in desks if desk["rank"] == 1)
        outcomes.append(Outcome(case, first, moment, passes(case, first)))
        if not outcomes[-1].passes:
            return outcomes[-1]
    return outcomes[0]


def passes(case: Case, first: Sequence[str]) -> bool:
    """One of the right desks is among those that rank first, or what leads the list may; and no forbidden one is."""
    is_right = not case.first.isdisjoint(first) or (bool(first) and first[0] in case.allowed)
    return is_right and case.forbidden.isdisjoint(first)


def compare(cases: Sequence[Case], before: Guide, after: Guide, first_day: dt.date | None = None) -> Differences:
    found = Differences(before, after)
    tried_before = _tried_before(tuple(cases), before, tuple(any_moments(before, first_day)))
    for old, new in zip(tried_before, try_all(cases, after, first_day), strict=True):
        difference = Difference(old.case, old, new)
        if old.passes and not new.passes:
            found.broken.append(difference)
        elif new.passes and not old.passes:
            found.mended.append(difference)
        elif old.first != new.first:
            found.changed.append(difference)
    return found
