"""The channels of a desk, and which of them is best for this person now."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from api.referral.clock import Clock, rfc3339
from api.referral.hours import NOBODY_KNOWS, Hours, State, read_hours, state_at
from api.referral.places import Place
from api.referral.situation import Situation

BY_OPENNESS = {"open": 0, "unknown": 1, "closed": 2}
PHONE, VISIT = "phone", "visit"


class Channel(NamedTuple):
    id: str
    type: str
    number: str | None
    from_abroad: str | None
    href: str | None
    hours: Hours
    languages: frozenset[str]  # empty: nobody knows
    interpreter: str


class Best(NamedTuple):
    """The channel to use, and whether it is open; no channel where there is none the person can use."""

    channel: Channel | None
    state: State


NO_CHANNEL = Best(None, NOBODY_KNOWS)


def read_channel(document: Mapping[str, Any]) -> Channel:
    return Channel(
        document["id"],
        document["type"],
        document["e164"],
        document["fromAbroad"],
        document["href"],
        read_hours(document),
        frozenset(tag.lower() for tag in document["languages"]),
        document["interpreter"],
    )


def usable(channels: Iterable[Channel], situation: Situation, place: Place) -> list[Channel]:
    """In the editors' order. From far away a number needs one that works there, and nobody can walk in."""
    types = situation.channel_types
    return [
        channel
        for channel in channels
        if (not types or channel.type in types) and not (place.is_far and not _works_from_far(channel))
    ]


def _works_from_far(channel: Channel) -> bool:
    if channel.type == PHONE:
        return channel.from_abroad is not None
    return channel.type != VISIT


def best_of(channels: Iterable[Channel], minute: int, clock: Clock, holidays: frozenset[int]) -> Best:
    """What is open before what may be open before what is closed; then the editors' order."""
    best = NO_CHANNEL
    for channel in channels:
        state = state_at(channel.hours, minute, clock, holidays)
        if best.channel is None or BY_OPENNESS[state.state] < BY_OPENNESS[best.state.state]:
            best = Best(channel, state)
        if best.state.state == "open":
            return best
    return best


def speaks(channels: Iterable[Channel], languages: Iterable[str]) -> str:
    """Whether somebody there speaks one of the languages, or calls in an interpreter: yes, no or unknown."""
    wanted = {tag.split("-")[0] for tag in languages}
    channels = list(channels)
    if not wanted or not channels:
        return "unknown"
    found = "no"
    for channel in channels:
        if channel.interpreter == "yes" or any(tag.split("-")[0] in wanted for tag in channel.languages):
            return "yes"
        if not channel.languages or channel.interpreter == "unknown":
            found = "unknown"
    return found


def channel_answer(best: Best, place: Place) -> dict[str, Any] | None:
    channel, state = best
    if channel is None:
        return None
    is_foreign = place.is_far and channel.type == PHONE
    number = channel.from_abroad if is_foreign else channel.number
    return {
        "id": channel.id,
        "type": channel.type,
        "number": number,
        "href": (number and f"tel:{number}") if is_foreign else channel.href,
        "state": state.state,
        "opensAt": rfc3339(state.opens),
        "closesAt": rfc3339(state.closes),
    }
