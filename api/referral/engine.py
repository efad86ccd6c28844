"""Put together: a situation, a guide and a moment go in; desks in order, with the reasons, come out."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from api.referral.answer import answer
from api.referral.clock import DAY, minute_of
from api.referral.explaining import why, why_not_listed
from api.referral.facts import facts_of
from api.referral.guide import Guide, as_guide
from api.referral.listing import listed
from api.referral.ranking import Asked
from api.referral.situation import Situation, read_situation


def refer(
    situation: Situation | Mapping[str, Any],
    guide: Guide | Mapping[str, Any],
    moment: dt.datetime,
    *,
    explain: bool = False,
) -> dict[str, Any]:
    """The desks that are right at `moment` (with a time zone), as plain data; with `explain`, why and why not.

    The same three always give the same answer. Raises SituationRefused with every fault of a situation given as JSON.
    """
    guide = as_guide(guide)
    if not isinstance(situation, Situation):
        situation = read_situation(situation)
    minute = minute_of(moment)
    asked = Asked(guide, situation, guide.places.find(situation.region), minute)
    facts = facts_of(situation, asked.place, asked.national_desk())
    day = asked.local // DAY
    rules = guide.rules_that_hold(facts, situation.audience, situation.need, day)
    found = listed(asked, rules)
    given = answer(asked, rules, found, day)
    if explain:
        given |= {"why": why(asked, found), "whyNot": why_not_listed(asked, found)}
    return given
