"""Opening hours as OpenStreetMap writes them: "24/7", or weekly rules: "Mo-Fr 09:00-17:00; Sa,Su 10:00-12:00"."""

import datetime as dt
import re

from content_models.opening_hours import Period

ALWAYS = "24/7"
DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
DAY = f"(?:{'|'.join(DAYS)})"
CLOCK = r"\d{2}:\d{2}"
RULE = re.compile(rf"({DAY}(?:-{DAY})?(?:,{DAY}(?:-{DAY})?)*) +({CLOCK}-{CLOCK}(?:, *{CLOCK}-{CLOCK})*)")


def weekly_periods(text: str) -> list[Period]:
    """The periods of the rules, in the order of the week. A later rule replaces an earlier one on the days it names.

    Raises ValueError for everything that is not weekly hours in so many words: holidays, months, remarks.
    """
    periods: dict[int, list[Period]] = {}
    for rule in text.split(";"):
        match = RULE.fullmatch(rule.strip())
        if match is None:
            raise ValueError(text)
        spans = [tuple(map(_clock, span.strip().split("-"))) for span in match[2].split(",")]
        for weekday in _weekdays(match[1]):
            periods[weekday] = [Period(weekday, opens, closes) for opens, closes in spans]
    return [period for weekday in sorted(periods) for period in sorted(periods[weekday])]


def _weekdays(days: str) -> list[int]:
    weekdays = []
    for part in days.split(","):
        first, _dash, last = part.partition("-")
        start, end = DAYS.index(first), DAYS.index(last or first)
        weekdays += [(start + step) % 7 + 1 for step in range((end - start) % 7 + 1)]
    return weekdays


def _clock(text: str) -> dt.time:
    return dt.time(0) if text == "24:00" else dt.time.fromisoformat(text)
