"""Whether a channel is open. Three states: what nobody knows is neither open nor closed."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from api.referral.clock import DAY, Clock, day_number, iso_weekday

OPEN, CLOSED, UNKNOWN = "open", "closed", "unknown"
DAYS_AHEAD = 15  # longer than any row of holidays
WHOLE_DAY = [(0, DAY)]

Period = tuple[int, int]  # minutes of the local day it begins on; past midnight the end is more than a day


class Hours(NamedTuple):
    """Opening hours of a channel. A period belongs to the day on which it begins."""

    status: str  # unknown, always or weekly
    weekly: dict[int, list[Period]]  # ISO weekday -> periods
    exceptions: dict[int, list[Period]]  # day number -> periods instead
    on_holidays: str  # open, closed or unknown
    are_known: bool
    are_always: bool  # without any exception


class State(NamedTuple):
    """`opens` and `closes` are the next moments, in minutes UTC; null where there is none within two weeks."""

    state: str
    opens: int | None = None
    closes: int | None = None


NOBODY_KNOWS = State(UNKNOWN)


def read_hours(channel: Mapping[str, Any]) -> Hours:
    """From the channel of a desk's document. What is by appointment is never simply open."""
    hours = channel["hours"]
    weekly: dict[int, list[Period]] = {}
    for row in hours["weekly"]:
        weekly.setdefault(row["weekday"], []).append(_period(row["opens"], row["closes"]))
    exceptions: dict[int, list[Period]] = {}
    for row in hours["exceptions"]:
        periods = exceptions.setdefault(day_number(row["date"]), [])
        if not row["isClosed"]:
            periods.append(_period(row["opens"], row["closes"]))
    status = UNKNOWN if channel["byAppointment"] else hours["status"]
    on_holidays = hours.get("holidays", UNKNOWN)
    are_always = status == "always" and not exceptions and on_holidays != CLOSED
    return Hours(status, weekly, exceptions, on_holidays, status != UNKNOWN, are_always)


def _period(opens: str, closes: str) -> Period:
    start, end = _minutes(opens), _minutes(closes)
    return (start, end if end > start else end + DAY)


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:5])


def state_at(hours: Hours, minute: int, clock: Clock, holidays: frozenset[int]) -> State:
    """The state in the UTC minute `minute`, and when it next opens or closes."""
    local = clock.local(minute)
    now = openness(hours, local, holidays)
    if not hours.are_known or hours.are_always:
        return State(now)
    change = _next_change(hours, local, now, holidays)
    if change is None:
        return State(now)
    moment = clock.moment(change, minute)
    return State(now, closes=moment) if now == OPEN else State(now, opens=moment)


def openness(hours: Hours, local: int, holidays: frozenset[int]) -> str:
    """The state in the local minute `local`."""
    if not hours.are_known:
        return UNKNOWN
    if hours.are_always:
        return OPEN
    day = local // DAY
    found = CLOSED
    for each in (day, day - 1):
        minute = local - each * DAY
        for opens, closes in _periods(hours, each, holidays):
            if opens <= minute < closes:
                if not _is_doubtful(hours, each, holidays):
                    return OPEN
                found = UNKNOWN
    return found


def _next_change(hours: Hours, local: int, now: str, holidays: frozenset[int]) -> int | None:
    """The first local minute later on at which it is open, or no longer open."""
    day = local // DAY
    for each in range(day - 1, day + DAYS_AHEAD):
        borders = sorted({each * DAY + border for period in _periods(hours, each, holidays) for border in period})
        for border in borders:
            if border > local and (openness(hours, border, holidays) == OPEN) != (now == OPEN):
                return border
    return None


def times_of_change(hours: Hours) -> set[int]:
    """Minutes of a day at which the state can change, whatever the day."""
    if not hours.are_known or hours.are_always:
        return set()
    days = [*hours.weekly.values(), *hours.exceptions.values(), WHOLE_DAY if hours.status == "always" else []]
    return {minute % DAY for periods in days for period in periods for minute in period}


def _periods(hours: Hours, day: int, holidays: frozenset[int]) -> list[Period]:
    if day in hours.exceptions:
        return hours.exceptions[day]
    if hours.on_holidays == CLOSED and day in holidays:
        return []
    return WHOLE_DAY if hours.status == "always" else hours.weekly.get(iso_weekday(day), [])


def _is_doubtful(hours: Hours, day: int, holidays: frozenset[int]) -> bool:
    """A holiday on which nobody knows whether the usual hours hold. Day and night means holidays too."""
    if hours.on_holidays != UNKNOWN or hours.status == "always":
        return False
    return day in holidays and day not in hours.exceptions
