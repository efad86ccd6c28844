"""A library for opening hours agrees, over two years, but for the differences that are listed here."""

import datetime as dt
import random
from typing import NamedTuple

import pytest
from opening_hours import OpeningHours

from tests.api.referral.moments import AMSTERDAM, local, state
from tests.api.referral.opening import Document, on, weekly

DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
FIRST_DAY, TWO_YEARS = dt.date(2026, 1, 1), 2 * 365
NIGHTS_OF_THE_CLOCK = {dt.date(2026, 10, 25), dt.date(2027, 10, 31)}


def rule_of(hours: Document) -> str:
    """The same hours as OpenStreetMap writes them: what follows `;` takes the place of all before, that day."""
    usual = [f"{DAYS[row['weekday'] - 1]} {span(row)}" for row in hours["weekly"]]
    days: dict[str, list[str]] = {}
    for row in hours["exceptions"]:
        days.setdefault(row["date"], []).append("off" if row["isClosed"] else span(row))
    unlike = [f"{dt.date.fromisoformat(day):%Y %b %d} {','.join(spans)}" for day, spans in days.items()]
    return "; ".join([", ".join(usual), *unlike])


def span(row: Document) -> str:
    return f"{row['opens']}-{'24:00' if row['closes'] == '00:00' else row['closes']}"


def oracle(hours: Document) -> OpeningHours:
    return OpeningHours(rule_of(hours), timezone=AMSTERDAM, auto_country=False, max_interval_days=30)


class Difference(NamedTuple):
    reason: str
    hours: Document
    moment: dt.datetime
    ours: str
    theirs: str


LATE = weekly("20:00-03:00", exceptions=[on("2026-12-25", None)])
DIFFERENCES = [
    Difference(
        "Who is open past midnight does not close at midnight because the next day is unlike others: a period belongs"
        " to the day on which it begins. OpenStreetMap takes away all that lies on the day.",
        LATE,
        local("2026-12-25 01:00"),
        "open",
        "closed",
    ),
    Difference(
        "For the same reason the evening of a day that is closed does not begin at midnight.",
        LATE,
        local("2026-12-26 01:00"),
        "closed",
        "open",
    ),
    Difference(
        "In the hour that comes twice the library looks at the wrong one of the two for the end of what it found.",
        weekly("02:30-05:00"),
        local("2026-10-25 02:59"),
        "open",
        "closed",
    ),
]


@pytest.mark.parametrize("difference", DIFFERENCES, ids=["the-day", "the-day-after", "the-hour-that-comes-twice"])
def test_the_known_differences_are_still_there_and_ours_is_what_the_sign_on_the_door_says(difference):
    theirs = "open" if oracle(difference.hours).is_open(difference.moment) else "closed"
    ours = state(difference.hours, difference.moment)[0]
    assert (ours, theirs) == (difference.ours, difference.theirs), difference.reason


def is_known_to_differ(hours: Document, moment: dt.datetime) -> bool:
    """In the hour that comes twice, or on a day unlike others or the day after, where one day may run into the next."""
    if moment.date() in NIGHTS_OF_THE_CLOCK and moment.hour == 2:
        return True
    rows = [*hours["weekly"], *(row for row in hours["exceptions"] if not row["isClosed"])]
    run_into_the_next_day = any(row["opens"] > row["closes"] != "00:00" for row in rows)
    near = {moment.date().isoformat(), (moment.date() - dt.timedelta(days=1)).isoformat()}
    return run_into_the_next_day and not near.isdisjoint(row["date"] for row in hours["exceptions"])


def schedule(chance: random.Random) -> Document:
    """Hours on some days of the week, with periods that do not overlap, and some days unlike others."""
    hours = weekly(*periods(chance), days=sorted(chance.sample(range(1, 8), chance.randint(1, 7))))
    exceptions = []
    for days in chance.sample(range(TWO_YEARS), chance.randint(0, 12)):
        date = (FIRST_DAY + dt.timedelta(days=days)).isoformat()
        exceptions += [on(date, period) for period in chance.choice([[None], periods(chance)])]
    return hours | {"exceptions": exceptions}


def periods(chance: random.Random) -> list[str]:
    quarters = sorted(chance.sample(range(96), chance.choice([2, 2, 4])))
    if chance.random() < 0.3:
        quarters = [*quarters[1:], quarters[0]]  # the last one runs past midnight
    times = [f"{quarter // 4:02}:{quarter % 4 * 15:02}" for quarter in quarters]
    return [f"{opens}-{closes}" for opens, closes in zip(times[::2], times[1::2], strict=True)]


@pytest.mark.parametrize("seed", range(24))
def test_the_library_agrees_at_every_minute_and_on_when_that_changes(seed):
    chance = random.Random(seed)
    hours = schedule(chance)
    theirs = oracle(hours)
    start = dt.datetime.combine(FIRST_DAY, dt.time(), dt.UTC)
    compared = 0
    for _ in range(400):
        moment = (start + dt.timedelta(minutes=chance.randrange(TWO_YEARS * 24 * 60))).astimezone(AMSTERDAM)
        if is_known_to_differ(hours, moment):
            continue
        found, opens, closes = state(hours, moment)
        assert found == ("open" if theirs.is_open(moment) else "closed"), (rule_of(hours), moment)
        change = theirs.next_change(moment)
        ours = opens or closes
        if ours and change and not any(is_known_to_differ(hours, each) for each in (ours, change)):
            assert ours == change, (rule_of(hours), moment)
            compared += 1
    assert compared > 300


def test_the_library_agrees_around_the_nights_on_which_the_clock_changes():
    chance = random.Random(7)
    for start in (local("2026-03-28 22:00"), local("2026-10-24 22:00")):
        for hours in (weekly("22:00-06:00"), weekly("02:30-05:00"), weekly("00:00-02:30"), weekly("01:00-04:00")):
            for minute in chance.sample(range(9 * 60), 100):
                moment = (start.astimezone(dt.UTC) + dt.timedelta(minutes=minute)).astimezone(AMSTERDAM)
                if not is_known_to_differ(hours, moment):
                    expected = "open" if oracle(hours).is_open(moment) else "closed"
                    assert state(hours, moment)[0] == expected, (rule_of(hours), moment)
