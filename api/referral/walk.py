"""The question guide: which question comes next, given what was answered so far."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from api.referral.clock import minute_of
from api.referral.conditions import holds
from api.referral.facts import UNKNOWN, facts_of
from api.referral.guide import Guide
from api.referral.ranking import Asked
from api.referral.situation import Situation
from api.referral.values import FIELDS

UNSAID = {"audience": "victim", "need": "advice"}


def next_question(
    guide: Guide, situation: Mapping[str, Any], asked: Collection[str], moment: dt.datetime
) -> Mapping[str, Any] | None:
    """The document of the first question that was not asked and fits what is known; None when all is asked.

    `situation` holds what the answers set so far, `asked` the keys of the questions that were shown.
    """
    facts = facts_so_far(guide, situation, moment)
    for question in guide.questions:
        if question.key not in asked and holds(question.conditions, facts):
            return question.document
    return None


def facts_so_far(guide: Guide, situation: Mapping[str, Any], moment: dt.datetime) -> dict[str, frozenset[str]]:
    """On the way even who asks and what for may be unknown."""
    said = {
        attribute: read(situation[name])
        for name, (attribute, read) in FIELDS.items()
        if situation.get(name) is not None
    }
    known = Situation(**{**UNSAID, **said})
    place = guide.places.find(known.region)
    at = Asked(guide, known, place, minute_of(moment))
    facts = dict(facts_of(known, place, at.national_desk()))
    return facts | {name: UNKNOWN for name in UNSAID if situation.get(name) is None}
