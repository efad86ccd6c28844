import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from cms.importing.stable_ids import stable_id
from content_models.codes import ReferralAction
from content_models.models import (
    Audience,
    ExploitationForm,
    Holiday,
    Need,
    ReferralCase,
    ReferralCaseAllowed,
    ReferralCaseFirst,
    ReferralCaseForbidden,
    ReferralEffect,
    ReferralQuestion,
    ReferralRule,
    ReferralRuleRegion,
    Region,
    ReportingPoint,
)
from content_models.referral_facets import split
from tests.builders.languages import language
from tests.builders.snippets import numbers, term

VOCABULARIES = {"audience": Audience, "need": Need, "exploitationForm": ExploitationForm}


def referral_rule(
    key: str | None = None,
    *,
    when: Iterable[str] = (),
    effects: Iterable[tuple[str, ReportingPoint | dict[str, Any]]] = (),
    regions: Iterable[Region] = (),
    **fields: Any,
) -> ReferralRule:
    """A rule, not published; `effects` are pairs of an action and a desk, or the fields that describe desks."""
    key = key or f"rule-{next(numbers)}"
    created = ReferralRule(
        key=key,
        name=fields.pop("name", key.replace("-", " ").capitalize()),
        owner=fields.pop("owner", "CoMensha"),
        conditions=known(when),
        locale=language().locale,
        live=False,
        **fields,
    )
    created.effects = [effect(action, whom, place) for place, (action, whom) in enumerate(effects)]
    created.regions = [ReferralRuleRegion(region=each, sort_order=place) for place, each in enumerate(regions)]
    created.save()
    return created


def effect(action: str, whom: ReportingPoint | dict[str, Any], place: int = 0) -> ReferralEffect:
    selector = whom if isinstance(whom, dict) else {"reporting_point": whom}
    return ReferralEffect(action=ReferralAction(action), sort_order=place, **selector)


def referral_question(
    key: str | None = None,
    *,
    when: Iterable[str] = (),
    answers: Iterable[tuple[str, Iterable[str]]] = (("Ja", ["need:advice"]),),
    **fields: Any,
) -> ReferralQuestion:
    """A question, not published; `answers` are pairs of a label and what it sets. One that sets nothing is the last."""
    key = key or f"question-{next(numbers)}"
    created = ReferralQuestion(
        key=key,
        text=fields.pop("text", f"{key.replace('-', ' ').capitalize()}?"),
        conditions=known(when),
        locale=language().locale,
        live=False,
        **fields,
    )
    created.answers = json.dumps([answer(key, label, sets) for label, sets in answers])
    created.save()
    return created


def answer(question: str, label: str, sets: Iterable[str]) -> dict[str, Any]:
    codes = known(sets)
    value = {"label": label, "explanation": "", "sets": codes, "ends": not codes}
    return {"type": "answer", "id": str(stable_id("answers", f"{question}/{label}")), "value": value}


def referral_case(
    key: str | None = None,
    *,
    situation: Iterable[str] = ("audience:victim", "need:advice"),
    first: Iterable[ReportingPoint] = (),
    allowed: Iterable[ReportingPoint] = (),
    forbidden: Iterable[ReportingPoint] = (),
    **fields: Any,
) -> ReferralCase:
    """An example case, not published."""
    key = key or f"case-{next(numbers)}"
    created = ReferralCase(
        key=key,
        title=fields.pop("title", key.replace("-", " ").capitalize()),
        facets=known(situation),
        locale=language().locale,
        live=False,
        **fields,
    )
    created.first = [ReferralCaseFirst(reporting_point=desk) for desk in first]
    created.allowed = [ReferralCaseAllowed(reporting_point=desk) for desk in allowed]
    created.forbidden = [ReferralCaseForbidden(reporting_point=desk) for desk in forbidden]
    created.save()
    return created


def holiday(date: dt.date = dt.date(2026, 12, 25), name: str = "Eerste kerstdag") -> Holiday:
    """A holiday, not published."""
    created = Holiday(date=date, name=name, live=False)
    created.save()
    return created


def known(codes: Iterable[str]) -> list[str]:
    """The codes, after making the terms they name."""
    codes = list(codes)
    for facet, value in map(split, codes):
        if facet in VOCABULARIES and value != "unknown":
            term(VOCABULARIES[facet], value)
    return codes
