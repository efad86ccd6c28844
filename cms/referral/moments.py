"""The moments at which the guide is tried: by day and at night on an ordinary Tuesday, in the evening, at Christmas."""

import datetime as dt
from collections.abc import Collection
from zoneinfo import ZoneInfo

from django.utils import timezone

from api.referral import Guide
from api.referral.clock import EPOCH

ZONE = ZoneInfo("Europe/Amsterdam")
TUESDAY = 2
BY_DAY, AT_NIGHT, IN_THE_EVENING = dt.time(11), dt.time(3), dt.time(21)


def any_moments(guide: Guide, first_day: dt.date | None = None) -> list[dt.datetime]:
    """What “at any moment” is taken to be, from `first_day` or today on."""
    day = ordinary_tuesday(guide.holidays, first_day)
    return [at(day, BY_DAY), at(day, AT_NIGHT)]


def ordinary_tuesday(holidays: Collection[int], first_day: dt.date | None = None) -> dt.date:
    """The first Tuesday that is no holiday, from `first_day` or today on. A holiday is a number of the engine's."""
    day = max(first_day or dt.date.min, timezone.localdate())
    while day.isoweekday() != TUESDAY or day.toordinal() - EPOCH in holidays:
        day += dt.timedelta(days=1)
    return day


def christmas() -> dt.date:
    """The next Christmas Day."""
    today = timezone.localdate()
    return dt.date(today.year + int((today.month, today.day) > (12, 25)), 12, 25)


def at(day: dt.date, time: dt.time) -> dt.datetime:
    return dt.datetime.combine(day, time, ZONE)
