"""Weekly opening hours: which periods overlap. A period that closes at or before it opens runs past midnight."""

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

MINUTES_PER_DAY = 24 * 60
MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY


class Period(NamedTuple):
    """One opening period; `weekday` by ISO 8601, Monday is 1."""

    weekday: int
    opens: dt.time
    closes: dt.time


def overlaps(periods: Iterable[Period]) -> list[tuple[Period, Period]]:
    """The pairs of periods that share a minute, the turn of the week included."""
    spans = sorted((*_span(period), period) for period in periods)
    wrapped = [(start + MINUTES_PER_WEEK, end + MINUTES_PER_WEEK, period) for start, end, period in spans[:1]]
    return [(a[2], b[2]) for a, b in pairwise([*spans, *wrapped]) if b[0] < a[1] and a[2] is not b[2]]


def _span(period: Period) -> tuple[int, int]:
    start = (period.weekday - 1) * MINUTES_PER_DAY + _minute(period.opens)
    end = (period.weekday - 1) * MINUTES_PER_DAY + _minute(period.closes)
    return start, end if end > start else end + MINUTES_PER_DAY


def _minute(time: dt.time) -> int:
    return time.hour * 60 + time.minute
