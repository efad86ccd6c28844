"""What no rule of an editor can undo."""

from api.referral.desks import Desk, why_not
from api.referral.ranking import Asked

# Whoever asks for these must never be sent to somebody who investigates or decides on papers.
NEVER_AUTHORITY_FIRST = frozenset({"help", "shelter", "advice", "legal", "medical"})
INVESTIGATED = frozenset({"report", "press-charges"})


def may_be_first(asked: Asked, desk: Desk) -> bool:
    if desk.is_emergency or not desk.is_authority:
        return True
    return asked.situation.need not in NEVER_AUTHORITY_FIRST and asked.situation.anonymity != "not-to-police"


def crosses(asked: Asked, desk: Desk) -> bool:
    """Whether the desk is an authority of another kind than the one that investigates this form."""
    if desk.is_emergency or not desk.is_authority or asked.situation.need not in INVESTIGATED:
        return False
    kinds = asked.guide.authority_kinds(asked.situation)
    return bool(kinds) and desk.kind not in kinds


def can_be_sent_to(asked: Asked, desk: Desk) -> bool:
    return why_not(desk, asked.situation, asked.place) is None and not crosses(asked, desk)
