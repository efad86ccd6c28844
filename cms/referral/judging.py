"""What a change of the guide does to the example cases."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from api.referral import Guide
from cms.publishing.preview import draft_document
from cms.referral.draft_guide import is_in_guide, published_guide, with_draft, without
from cms.referral.example_cases import Differences, Outcome, compare, published_cases, read_case, try_all
from content_models.locale_profile import is_translation
from content_models.models import Channel, Holiday, ReferralCase, ReferralRule, Region, ReportingPoint

# Questions only fill in a situation, and words decide nothing.
JUDGED = (ReferralRule, ReportingPoint, Channel, Holiday, Region)


def is_judged(obj: Any) -> bool:
    return isinstance(obj, JUDGED) and is_in_guide(obj)


def is_case(obj: Any) -> bool:
    return isinstance(obj, ReferralCase) and not is_translation(obj)


def if_published(obj: Any) -> Differences | None:
    """What happens to the cases when `obj`, as it is, is published; None where there is nothing to judge."""
    return _differences(obj, with_draft)


def if_withdrawn(obj: Any) -> Differences | None:
    return _differences(obj, without)


def _differences(obj: Any, change: Callable[[Any, Guide], Guide]) -> Differences | None:
    cases = published_cases() if is_judged(obj) else []
    if not cases:
        return None
    before = published_guide()
    return compare(cases, before, change(obj, before), _first_day(obj))


def _first_day(obj: Any) -> dt.date | None:
    """A rule that holds from later on is tried on the first day it does."""
    return obj.valid_from if isinstance(obj, ReferralRule) else None


def outcome_of(case: ReferralCase, guide: Guide) -> Outcome:
    """How a case, published or not, turns out."""
    (outcome,) = try_all([read_case(draft_document(case))], guide)
    return outcome
