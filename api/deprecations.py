"""What goes away is announced on every answer that still has it: `Deprecation` (RFC 9745) and `Sunset` (RFC 8594)."""

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.http.response import HttpResponseBase
from django.utils.http import http_date


@dataclass(frozen=True)
class Deprecation:
    """A view or a parameter is deprecated `since` a day, and gone on the day `sunset`; `link` says what to do."""

    since: dt.date
    sunset: dt.date
    link: str


def announce(response: HttpResponseBase, found: Iterable[Deprecation]) -> None:
    """The headers for the one that goes first."""
    first = min(found, key=lambda each: each.sunset, default=None)
    if first is not None:
        response["Deprecation"] = f"@{_seconds(first.since)}"
        response["Sunset"] = http_date(_seconds(first.sunset))
        known = f"{response['Link']}, " if "Link" in response else ""
        response["Link"] = f'{known}<{first.link}>; rel="deprecation"'


def _seconds(day: dt.date) -> int:
    return calendar.timegm(day.timetuple())
