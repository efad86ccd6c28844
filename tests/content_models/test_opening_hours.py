import datetime as dt
import random

import pytest
from opening_hours import OpeningHours

from content_models.opening_hours import Period, overlaps

NINE, TWELVE, FIVE, MIDNIGHT = dt.time(9), dt.time(12), dt.time(17), dt.time(0)
DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]


@pytest.mark.parametrize(
    "periods",
    [
        [],
        [Period(1, NINE, FIVE)],
        [Period(1, NINE, TWELVE), Period(1, TWELVE, FIVE)],
        [Period(1, NINE, FIVE), Period(2, NINE, FIVE)],
        [Period(7, NINE, MIDNIGHT), Period(1, MIDNIGHT, NINE)],
        [Period(day, MIDNIGHT, MIDNIGHT) for day in range(1, 8)],
    ],
)
def test_periods_that_touch_do_not_overlap(periods):
    assert overlaps(periods) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Period(1, NINE, FIVE), Period(1, TWELVE, dt.time(18))),
        (Period(5, dt.time(22), dt.time(2)), Period(6, dt.time(1), dt.time(3))),
        (Period(1, MIDNIGHT, NINE), Period(7, dt.time(22), dt.time(2))),
    ],
)
def test_periods_that_share_a_minute_overlap_past_midnight_and_sunday_too(first, second):
    assert len(overlaps([first, second])) == 1
    assert len(overlaps([second, first])) == 1


def test_a_library_for_opening_hours_agrees():
    """Hours open in a week, summed per period, exceed those of all periods together if and only if some overlap."""
    chance = random.Random(7)
    for _ in range(60):
        periods = [
            Period(chance.randint(1, 7), dt.time(chance.randrange(24)), dt.time(chance.randrange(24))) for _ in range(3)
        ]
        rules = [f"{DAYS[p.weekday - 1]} {p.opens:%H:%M}-{p.closes:%H:%M}" for p in periods]
        together = open_hours(" , ".join(rules))
        apart = sum(open_hours(rule) for rule in rules)
        assert bool(overlaps(periods)) == (together < apart), rules


def open_hours(rule: str) -> int:
    hours = OpeningHours(rule)
    monday = dt.datetime(2026, 11, 2)
    return sum(hours.is_open(monday + dt.timedelta(hours=n, minutes=30)) for n in range(7 * 24))
