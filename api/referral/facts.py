"""A situation as conditions see it: of each facet the values that are so, `unknown` where nothing is said."""

from functools import cache

from api.referral.conditions import Facts
from api.referral.places import Place
from api.referral.situation import Situation
from api.referral.values import ADULT_AT

UNKNOWN = frozenset({"unknown"})
NOTHING: frozenset[str] = frozenset()


def facts_of(situation: Situation, place: Place, national_desk: str) -> Facts:
    """`national_desk`: open, closed or unknown, at the moment that is asked about."""
    return {
        "audience": _said(situation.audience),
        "need": _said(situation.need),
        "exploitationForm": situation.forms or UNKNOWN,
        "age": _age(situation.ages),
        "urgency": _said(situation.urgency),
        "place": _said(place.status),
        "region": place.regions,
        "anonymity": _said(situation.anonymity),
        "nationality": _said(situation.nationality),
        "residence": _said(situation.residence),
        "complexity": _complexity(situation.complexity),
        "dangerousInformation": _yes_or_no(situation.dangerous_information),
        "unaccompanied": _yes_or_no(situation.unaccompanied),
        "language": frozenset(situation.languages) or UNKNOWN,
        "channel": _channel(situation.channel_types),
        "nationalDesk": _said(national_desk),
    }


@cache
def _said(value: str | None) -> frozenset[str]:
    return frozenset({value}) if value else UNKNOWN


def _age(ages: tuple[int, int] | None) -> frozenset[str]:
    if ages is None:
        return UNKNOWN
    return _said("child" if ages[1] < ADULT_AT else "adult")


def _yes_or_no(value: bool | None) -> frozenset[str]:
    return UNKNOWN if value is None else _said("yes" if value else "no")


def _complexity(values: frozenset[str] | None) -> frozenset[str]:
    if values is None:
        return UNKNOWN
    return values | {"any"} if values else frozenset({"none"})


def _channel(types: frozenset[str]) -> frozenset[str]:
    if not types:
        return UNKNOWN
    return NOTHING if "phone" in types else frozenset({"no-phone"})
