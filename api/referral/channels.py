"""The channels of a desk, and which of them is best for this person now."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from api.referral.clock import rfc3339
from api.referral.hours import OPEN, UNKNOWN, Hours, State, openness, read_hours
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
    languages: frozenset[str]  # without region or script; empty: nobody knows
    interpreter: str


class Best(NamedTuple):
    """The channel to use, and whether it is open; no channel where there is none the person can use."""

    channel: Channel | None
    state: str


NO_CHANNEL = Best(None, UNKNOWN)


def read_channel(document: Mapping[str, Any]) -> Channel:
    return Channel(
        document["id"],
        document["type"],
        document["e164"],
        document["fromAbroad"],
        document["href"],
        read_hours(document),
        spoken(document["languages"]),
        document["interpreter"],
    )


def spoken(tags: Iterable[str]) -> frozenset[str]:
    """Languages without their region or script: zh for zh-Hans."""
    return frozenset(tag.lower().split("-")[0] for tag in tags)


def usable(channels: list[Channel], situation: Situation, place: Place) -> list[Channel]:
    """In the editors' order. From far away a number needs one that works there, and nobody can walk in."""
    types = situation.channel_types
    if not types and not place.is_far:
        return channels
    return [
        channel
        for channel in channels
        if (not types or channel.type in types) and not (place.is_far and not _works_from_far(channel))
    ]


def _works_from_far(channel: Channel) -> bool:
    if channel.type == PHONE:
        return channel.from_abroad is not None
    return channel.type != VISIT


def best_of(channels: Iterable[Channel], local: int, holidays: frozenset[int]) -> Best:
    """What is open before what may be open before what is closed; then the editors' order."""
    best = NO_CHANNEL
    for channel in channels:
        state = openness(channel.hours, local, holidays)
        if best.channel is None or BY_OPENNESS[state] < BY_OPENNESS[best.state]:
            best = Best(channel, state)
        if state == OPEN:
            break
    return best


def speaks(channels: Iterable[Channel], languages: frozenset[str]) -> str:
    """Whether somebody there speaks one of the languages, or calls in an interpreter: yes, no or unknown."""
    if not languages or not channels:
        return UNKNOWN
    found = "no"
    for channel in channels:
        if channel.interpreter == "yes" or not channel.languages.isdisjoint(languages):
            return "yes"
        if not channel.languages or channel.interpreter == UNKNOWN:
            found = UNKNOWN
    return found


def channel_answer(channel: Channel | None, state: State, place: Place) -> dict[str, Any] | None:
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
