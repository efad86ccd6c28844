import datetime as dt

import pytest

from cms.importing.weekly_hours import weekly_periods


def read(text: str) -> list[tuple[int, str, str]]:
    return [(period.weekday, f"{period.opens:%H:%M}", f"{period.closes:%H:%M}") for period in weekly_periods(text)]


def test_days_lists_of_days_and_several_times_a_day_are_read():
    assert read("Mo,We 09:00-12:00,13:00-17:00; Sa-Su 10:00-24:00") == [
        (1, "09:00", "12:00"),
        (1, "13:00", "17:00"),
        (3, "09:00", "12:00"),
        (3, "13:00", "17:00"),
        (6, "10:00", "00:00"),
        (7, "10:00", "00:00"),
    ]


def test_a_later_rule_replaces_an_earlier_one_on_its_days():
    assert read("Mo-Tu 09:00-17:00; Tu 10:00-12:00") == [(1, "09:00", "17:00"), (2, "10:00", "12:00")]


def test_days_may_run_over_the_end_of_the_week():
    assert [period.weekday for period in weekly_periods("Sa-Mo 20:00-02:00")] == [1, 6, 7]
    assert weekly_periods("Sa 20:00-02:00")[0].closes == dt.time(2)


@pytest.mark.parametrize(
    "text", ["soms", "Mo-Fr", "09:00-17:00", "Mo-Fr 9:00-17:00", "Mo-Fr 09:00-25:00", "PH off", "Mo-Fr 09:00-17:00;"]
)
def test_what_is_no_weekly_time_is_no_guess(text):
    with pytest.raises(ValueError, match=r"."):
        weekly_periods(text)
