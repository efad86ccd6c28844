"""The nights on which the clock changes: 29 March and 25 October 2026."""

import datetime as dt

import pytest

from tests.api.referral.moments import AMSTERDAM, CLOCK, local, state
from tests.api.referral.opening import weekly

NIGHT = weekly("22:00-06:00")


def utc(text):
    return dt.datetime.fromisoformat(f"{text}Z")


def opens_and_closes(the_hours, moment):
    what, opens, closes = state(the_hours, moment)
    return what, opens and opens.astimezone(dt.UTC), closes and closes.astimezone(dt.UTC)


def test_the_clock_is_that_of_amsterdam():
    minute = int(utc("2024-01-01T00:00").timestamp()) // 60
    for hour in range(0, 5 * 366 * 24):
        at = minute + hour * 60
        offset = dt.datetime.fromtimestamp(at * 60, AMSTERDAM).utcoffset()
        assert CLOCK.offset(at) * 60 == offset.total_seconds()


def test_a_night_in_spring_is_an_hour_shorter():
    assert opens_and_closes(NIGHT, utc("2026-03-28T21:30")) == ("open", None, utc("2026-03-29T04:00"))


def test_a_night_in_autumn_is_an_hour_longer():
    assert opens_and_closes(NIGHT, utc("2026-10-24T20:30")) == ("open", None, utc("2026-10-25T05:00"))


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2026-03-28T12:00", "2026-03-29T07:00"),
        ("2026-03-29T12:00", "2026-03-30T07:00"),
        ("2026-10-24T12:00", "2026-10-25T08:00"),
        ("2026-10-23T18:00", "2026-10-24T07:00"),
    ],
)
def test_it_opens_at_the_same_time_on_the_wall_before_and_after_the_change(moment, opens):
    assert opens_and_closes(weekly("09:00-10:00"), utc(moment)) == ("closed", utc(opens), None)


def test_what_opens_in_the_hour_that_is_skipped_opens_at_the_change():
    hours = weekly("02:30-05:00")
    assert opens_and_closes(hours, utc("2026-03-29T00:59")) == ("closed", utc("2026-03-29T01:00"), None)
    assert opens_and_closes(hours, utc("2026-03-29T01:00")) == ("open", None, utc("2026-03-29T03:00"))


def test_what_closes_in_the_hour_that_is_skipped_closes_at_the_change():
    hours = weekly("00:00-02:30")
    assert opens_and_closes(hours, utc("2026-03-29T00:59")) == ("open", None, utc("2026-03-29T01:00"))
    assert opens_and_closes(hours, utc("2026-03-29T01:00")) == ("closed", utc("2026-03-29T22:00"), None)


def test_what_lies_wholly_in_the_hour_that_is_skipped_does_not_come_that_day():
    assert opens_and_closes(weekly("02:15-02:45"), utc("2026-03-29T01:00"))[0] == "closed"


@pytest.mark.parametrize("fold", [0, 1])
@pytest.mark.parametrize(("text", "expected"), [("02:29", "closed"), ("02:30", "open"), ("02:59", "open")])
def test_in_the_hour_that_comes_twice_a_sign_with_hours_is_right_twice(text, fold, expected):
    assert state(weekly("02:30-05:00"), local(f"2026-10-25 {text}", fold))[0] == expected
