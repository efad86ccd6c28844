"""Who answers at a moment."""

import datetime as dt

from api.referral.channels import best_of
from api.referral.clock import minute_of
from api.referral.guide import Guide
from api.referral.hours import OPEN


def open_at(guide: Guide, moment: dt.datetime) -> list[str]:
    """The ids of the desks with a channel that is open at `moment`. Unknown hours never count as open."""
    local = guide.clock.local(minute_of(moment))
    return [desk.id for desk in guide.with_known_hours if best_of(desk.channels, local, guide.holidays).state == OPEN]
