"""Which desk is right for a person, now: a pure function of a situation, a published guide and a moment.

No Django, no clock, no network: the same code answers a request, tries an editor's draft and walks all situations.
Its twin in TypeScript (`frontend_contract/client/`) answers on the visitor's own device, from the same guide.
"""

from api.referral.engine import refer
from api.referral.guide import Guide
from api.referral.situation import Situation, SituationRefused, read_situation
from api.referral.walk import next_question

__all__ = ["Guide", "Situation", "SituationRefused", "next_question", "read_situation", "refer"]
