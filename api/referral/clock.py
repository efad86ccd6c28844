"""Moments and local time without a time zone database: the guide carries the changes of the clock.

A moment is whole minutes since 1970 in UTC; a local minute is the same count as clocks on the wall show it.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

DAY = 24 * 60
START = dt.datetime(1970, 1, 1)
EPOCH = START.toordinal()


def minute_of(moment: dt.datetime) -> int:
    """The whole minute that `moment` (with a time zone) is in."""
    return int(moment.timestamp() // 60)


def rfc3339(minute: int | None) -> str | None:
    if minute is None:
        return None
    return (START + dt.timedelta(minutes=minute)).isoformat() + "Z"


def minute_from(text: str) -> int:
    return minute_of(dt.datetime.fromisoformat(text))


def day_number(date: str) -> int:
    """The number of a local day, from its date."""
    return dt.date.fromisoformat(date).toordinal() - EPOCH


def iso_weekday(day: int) -> int:
    return (day + 3) % 7 + 1


class Clock:
    """Local time, from `[{"from": RFC 3339, "minutes": offset from UTC}, ...]` in order."""

    def __init__(self, offsets: Iterable[Mapping[str, Any]]) -> None:
        rows = [(minute_from(row["from"]), int(row["minutes"])) for row in offsets]
        self._from = [start for start, _offset in rows]
        self._offsets = [offset for _start, offset in rows]

    def offset(self, minute: int) -> int:
        return self._offsets[max(bisect_right(self._from, minute) - 1, 0)]

    def local(self, minute: int) -> int:
        return minute + self.offset(minute)

    def next_change(self, minute: int) -> int | None:
        return next((start for start in self._from if start > minute), None)

    def moment(self, local: int, after: int) -> int:
        """When clocks first show `local` after the moment `after`; an hour that the clock skips comes at its change."""
        before, later = self.offset(local - 3 * 60), self.offset(local + 3 * 60)
        for offset in (max(before, later), min(before, later)):
            if self.offset(local - offset) == offset and local - offset > after:
                return local - offset
        return self._from[max(bisect_right(self._from, local - before) - 1, 0)]
