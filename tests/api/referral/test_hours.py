"""Whether a channel is open, and when that changes: at midnight, on holidays, on days unlike others."""

import pytest

from tests.api.referral.moments import local, state
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS, OFFICE_HOURS, hours, on, weekly

EVENINGS = weekly("22:00-02:00", days=[5])  # a Friday: 2026-12-04
CHRISTMAS = ("2026-12-25", "2026-12-26")  # a Friday and a Saturday


def named(found):
    what, opens, closes = found
    return what, opens and f"opens {opens:%m-%d %H:%M}", closes and f"closes {closes:%m-%d %H:%M}"


def of(the_hours, text, **more):
    return [each for each in named(state(the_hours, local(text), **more)) if each]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-01 08:59", ["closed", "opens 12-01 09:00"]),
        ("2026-12-01 09:00", ["open", "closes 12-01 17:00"]),
        ("2026-12-01 16:59", ["open", "closes 12-01 17:00"]),
        ("2026-12-01 17:00", ["closed", "opens 12-02 09:00"]),
        ("2026-12-04 17:00", ["closed", "opens 12-07 09:00"]),
        ("2026-12-05 12:00", ["closed", "opens 12-07 09:00"]),
    ],
)
def test_it_is_open_from_the_minute_it_opens_until_the_minute_it_closes(text, expected):
    assert of(OFFICE_HOURS, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-04 21:59", ["closed", "opens 12-04 22:00"]),
        ("2026-12-04 23:59", ["open", "closes 12-05 02:00"]),
        ("2026-12-05 00:00", ["open", "closes 12-05 02:00"]),
        ("2026-12-05 01:59", ["open", "closes 12-05 02:00"]),
        ("2026-12-05 02:00", ["closed", "opens 12-11 22:00"]),
        ("2026-12-05 23:00", ["closed", "opens 12-11 22:00"]),
    ],
)
def test_an_evening_past_midnight_belongs_to_the_day_on_which_it_begins(text, expected):
    assert of(EVENINGS, text) == expected


def test_sunday_evening_runs_into_monday():
    assert of(weekly("22:00-02:00", days=[7]), "2026-12-07 01:00") == ["open", "closes 12-07 02:00"]


@pytest.mark.parametrize("period", ["18:00-00:00", "18:00-24:00"])
def test_midnight_is_the_end_of_the_day(period):
    assert of(weekly(period, days=[2]), "2026-12-01 23:59") == ["open", "closes 12-02 00:00"]
    assert of(weekly(period, days=[2]), "2026-12-02 00:00") == ["closed", "opens 12-08 18:00"]


def test_from_midnight_to_midnight_is_the_whole_day():
    assert of(weekly("00:00-00:00", days=[2]), "2026-12-01 12:00") == ["open", "closes 12-02 00:00"]


def test_periods_that_touch_are_one():
    assert of(weekly("09:00-12:00", "12:00-17:00"), "2026-12-01 11:00") == ["open", "closes 12-01 17:00"]
    assert of(weekly("09:00-00:00", "00:00-03:00"), "2026-12-01 11:00") == ["open", "closes 12-02 03:00"]
    assert of(weekly("00:00-00:00"), "2026-12-01 11:00") == ["open"]


def test_it_closes_between_two_periods_of_a_day():
    assert of(weekly("09:00-12:00", "13:00-17:00"), "2026-12-01 12:30") == ["closed", "opens 12-01 13:00"]


def test_day_and_night_never_closes():
    assert of(ALWAYS, "2026-12-25 03:00", holidays=CHRISTMAS) == ["open"]


@pytest.mark.parametrize("text", ["2026-12-01 03:00", "2026-12-01 11:00", "2026-12-25 11:00"])
def test_what_nobody_knows_is_neither_open_nor_closed(text):
    assert of(NOBODY_KNOWS, text, holidays=CHRISTMAS) == ["unknown"]


@pytest.mark.parametrize("the_hours", [ALWAYS, OFFICE_HOURS, NOBODY_KNOWS])
@pytest.mark.parametrize("text", ["2026-12-01 03:00", "2026-12-01 11:00"])
def test_by_appointment_is_never_simply_open(the_hours, text):
    assert of(the_hours, text, byAppointment=True) == ["unknown"]


def test_weekly_hours_without_a_period_are_closed():
    assert of(hours("weekly"), "2026-12-01 11:00") == ["closed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-01 11:00", ["closed", "opens 12-02 09:00"]),
        ("2026-11-30 18:00", ["closed", "opens 12-02 09:00"]),
        ("2026-12-03 10:59", ["closed", "opens 12-03 11:00"]),
        ("2026-12-03 11:00", ["open", "closes 12-03 12:00"]),
        ("2026-12-05 11:30", ["open", "closes 12-05 12:00"]),
        ("2026-12-02 18:00", ["closed", "opens 12-03 11:00"]),
    ],
)
def test_the_hours_of_one_day_take_the_place_of_the_usual_ones(text, expected):
    exceptions = [on("2026-12-01", None), on("2026-12-03", "11:00-12:00"), on("2026-12-05", "11:00-12:00")]
    assert of(weekly("09:00-17:00", days=range(1, 6), exceptions=exceptions), text) == expected


def test_one_day_may_have_two_periods():
    exceptions = [on("2026-12-01", "14:00-15:00"), on("2026-12-01", "10:00-11:00")]
    assert of(weekly("09:00-17:00", exceptions=exceptions), "2026-12-01 11:30") == ["closed", "opens 12-01 14:00"]


def test_what_is_open_day_and_night_may_close_for_a_day():
    but_friday = hours("always", exceptions=[on("2026-12-04", None)])
    assert of(but_friday, "2026-12-03 12:00") == ["open", "closes 12-04 00:00"]
    assert of(but_friday, "2026-12-04 12:00") == ["closed", "opens 12-05 00:00"]


def test_an_evening_that_began_the_day_before_goes_on_into_a_day_that_is_closed():
    but_saturday = weekly("22:00-02:00", exceptions=[on("2026-12-05", None)])
    assert of(but_saturday, "2026-12-05 01:00") == ["open", "closes 12-05 02:00"]
    assert of(but_saturday, "2026-12-06 01:00") == ["closed", "opens 12-06 22:00"]


@pytest.mark.parametrize(
    ("on_holidays", "text", "expected"),
    [
        ("closed", "2026-12-25 11:00", ["closed", "opens 12-28 09:00"]),
        ("closed", "2026-12-24 18:00", ["closed", "opens 12-28 09:00"]),
        ("open", "2026-12-25 11:00", ["open", "closes 12-25 17:00"]),
        ("unknown", "2026-12-25 11:00", ["unknown", "opens 12-28 09:00"]),
        ("unknown", "2026-12-25 08:59", ["closed", "opens 12-28 09:00"]),
        ("unknown", "2026-12-25 17:00", ["closed", "opens 12-28 09:00"]),
        ("unknown", "2026-12-26 11:00", ["closed", "opens 12-28 09:00"]),
        ("unknown", "2026-12-24 18:00", ["closed", "opens 12-28 09:00"]),
    ],
)
def test_on_a_holiday_it_is_closed_or_open_as_usual_or_unknown_but_only_within_the_usual_hours(
    on_holidays, text, expected
):
    the_hours = weekly("09:00-17:00", days=range(1, 6), holidays=on_holidays)
    assert of(the_hours, text, holidays=CHRISTMAS) == expected


def test_what_a_desk_said_of_a_holiday_itself_is_certain():
    the_hours = weekly("09:00-17:00", exceptions=[on("2026-12-25", "10:00-12:00"), on("2026-12-26", None)])
    assert of(the_hours, "2026-12-25 11:00", holidays=CHRISTMAS) == ["open", "closes 12-25 12:00"]
    assert of(the_hours, "2026-12-26 11:00", holidays=CHRISTMAS) == ["closed", "opens 12-27 09:00"]


def test_day_and_night_may_be_closed_on_holidays():
    assert of({**ALWAYS, "holidays": "closed"}, "2026-12-24 12:00", holidays=CHRISTMAS) == [
        "open",
        "closes 12-25 00:00",
    ]
    assert of({**ALWAYS, "holidays": "closed"}, "2026-12-26 12:00", holidays=CHRISTMAS) == [
        "closed",
        "opens 12-27 00:00",
    ]


def test_an_evening_before_a_holiday_goes_on_and_the_evening_of_a_holiday_is_doubtful_until_it_ends():
    late = weekly("22:00-02:00")
    assert of(late, "2026-12-25 01:00", holidays=CHRISTMAS) == ["open", "closes 12-25 02:00"]
    assert of(late, "2026-12-27 01:00", holidays=CHRISTMAS) == ["unknown", "opens 12-27 22:00"]


def test_channels_of_before_there_were_holidays_are_of_unknown_hours_on_them():
    old = {name: value for name, value in OFFICE_HOURS.items() if name != "holidays"}
    assert of(old, "2026-12-25 11:00", holidays=CHRISTMAS)[0] == "unknown"
