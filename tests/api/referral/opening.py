"""Opening hours as channels have them in published documents."""

from collections.abc import Iterable
from typing import Any

Document = dict[str, Any]


def hours(status: str, weekly: Iterable[Document] = (), exceptions: Iterable[Document] = (), **more: str) -> Document:
    return {"status": status, "weekly": list(weekly), "exceptions": list(exceptions), "holidays": "unknown", **more}


def weekly(*periods: str, days: Iterable[int] = range(1, 8), **more: Any) -> Document:
    """The same periods on each of the ISO weekdays: `weekly("09:00-17:00", days=[1, 2])`."""
    return hours("weekly", [{"weekday": day, **_period(period)} for day in days for period in periods], **more)


def on(date: str, period: str | None) -> Document:
    """An exception: the hours of one day, or closed."""
    return {
        "date": date,
        "isClosed": period is None,
        **(_period(period) if period else {"opens": None, "closes": None}),
    }


def _period(text: str) -> Document:
    opens, closes = text.split("-")
    return {"opens": opens, "closes": closes}


ALWAYS, NOBODY_KNOWS = hours("always"), hours("unknown")
OFFICE_HOURS = weekly("09:00-17:00", days=range(1, 6))
