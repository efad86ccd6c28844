"""Moments as clocks in the Netherlands show them, and the state of a channel at one."""

import datetime as dt
from zoneinfo import ZoneInfo

from api.referral.clock import Clock, day_number, minute_of
from api.referral.hours import read_hours, state_at
from tests.api.referral.guides import changes_of_the_clock, channel
from tests.api.referral.opening import Document

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CLOCK = Clock(changes_of_the_clock(range(2023, 2030)))


def local(text: str, fold: int = 0) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM, fold=fold)


def as_local(minute: int | None) -> dt.datetime | None:
    return None if minute is None else dt.datetime.fromtimestamp(minute * 60, AMSTERDAM)


def state(
    hours: Document, moment: dt.datetime, holidays: tuple[str, ...] = (), **facts: bool
) -> tuple[str, dt.datetime | None, dt.datetime | None]:
    """The state, when it next opens and when it closes."""
    read = read_hours(channel("a", hours=hours, **facts))
    found = state_at(read, minute_of(moment), CLOCK, frozenset(map(day_number, holidays)))
    return found.state, as_local(found.opens), as_local(found.closes)
