"""For editors: why a desk is where it is, and why another is not there at all."""

from typing import Any

from api.referral.desks import Desk, why_not
from api.referral.listing import Listed
from api.referral.ranking import CHANGING, SETTLED, Asked, changing, settled
from api.referral.safety import crosses


def why(asked: Asked, found: list[Listed]) -> list[dict[str, Any]]:
    """Of each listed desk the rule that put it there, or how it ranks on each count: 0 is best."""
    return [
        {
            "key": each.desk.key,
            "rule": each.rule,
            "ranks": dict(zip(SETTLED + CHANGING, settled(asked, each.desk) + changing(asked, each.desk), strict=True)),
        }
        for each in found
    ]


def why_not_listed(asked: Asked, found: list[Listed]) -> list[dict[str, str]]:
    there = {each.desk for each in found}
    others = (desk for desk in asked.guide.desks if desk not in there)
    return [{"key": desk.key, "reason": _reason(asked, desk)} for desk in others]


def _reason(asked: Asked, desk: Desk) -> str:
    situation = asked.situation
    if reason := why_not(desk, situation, asked.place):
        return reason
    if crosses(asked, desk):
        return "other-authority"
    if situation.audience not in desk.audiences:
        return "other-audience"
    if situation.need not in desk.needs:
        return "other-need"
    if not desk.fits_form(situation):
        return "other-form"
    return "excluded" if desk in asked.excluded else "lower"
