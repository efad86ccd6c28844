"""What an entry of the files of the referral is as a record, not saved."""

import datetime as dt
import json
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from cms.importing.stable_ids import stable_id
from content_models.locale_profile import LocaleProfile
from content_models.models import (
    Holiday,
    ReferralCase,
    ReferralCaseAllowed,
    ReferralCaseFirst,
    ReferralCaseForbidden,
    ReferralCaseSource,
    ReferralEffect,
    ReferralQuestion,
    ReferralRule,
    ReferralRuleRegion,
    ReferralRuleSource,
    Region,
    ReportingPoint,
)

Entry = dict[str, Any]
RULE_TEXTS = ("name", "reason", "advice", "safety")
EXPECTED = {"first": ReferralCaseFirst, "allowed": ReferralCaseAllowed, "forbidden": ReferralCaseForbidden}


class Named:
    """The public desks by key and regions by code."""

    @cached_property
    def desks(self) -> dict[str, ReportingPoint]:
        desks = ReportingPoint.objects.filter(locale__profile__is_source=True, live=True)
        return {desk.key: desk for desk in desks}

    @cached_property
    def regions(self) -> dict[str, Region]:
        return {region.code: region for region in Region.objects.filter(live=True)}


def rule(entry: Entry, named: Named, source: LocaleProfile) -> ReferralRule | None:
    """None where a desk or a region that it names is not there."""
    effects, regions = entry.get("effects") or [], entry.get("regions") or []
    desks = [effect["desk"] for effect in effects if effect.get("desk")]
    if not named.desks.keys() >= set(desks) or not named.regions.keys() >= set(regions):
        return None
    made = ReferralRule(
        **_identity("referral-rules", entry, source),
        priority=entry["priority"],
        conditions=entry.get("conditions") or [],
        owner=entry["owner"],
        valid_from=entry.get("valid_from"),
        valid_until=entry.get("valid_until"),
    )
    made.effects = [_effect(effect, named, place) for place, effect in enumerate(effects)]
    made.regions = [
        ReferralRuleRegion(region=named.regions[code], sort_order=place) for place, code in enumerate(regions)
    ]
    made.sources = _sources(ReferralRuleSource, entry)
    return made


def _effect(effect: Entry, named: Named, place: int) -> ReferralEffect:
    return ReferralEffect(
        action=effect["action"],
        reporting_point=named.desks[effect["desk"]] if effect.get("desk") else None,
        kind=effect.get("kind") or "",
        scope=effect.get("scope") or "",
        anonymous=bool(effect.get("anonymous")),
        names_form=bool(effect.get("names_form")),
        sort_order=place,
    )


def rule_texts(written: Entry) -> dict[str, str]:
    return {name: written.get(name) or "" for name in RULE_TEXTS}


def question(entry: Entry, source: LocaleProfile) -> ReferralQuestion:
    return ReferralQuestion(
        **_identity("referral-questions", entry, source),
        position=entry["position"],
        kind=entry["kind"],
        conditions=entry.get("conditions") or [],
    )


def question_texts(entry: Entry, code: str) -> dict[str, str]:
    written = entry[code]
    answers = [_answer(entry["key"], each, written["answers"][each["key"]]) for each in entry.get("answers") or []]
    return {"text": written["text"], "help": written.get("help") or "", "answers": json.dumps(answers)}


def _answer(question: str, answer: Entry, written: Entry) -> Entry:
    value = {
        "label": written["label"],
        "explanation": written.get("explanation") or "",
        "sets": answer.get("sets") or [],
        "ends": bool(answer.get("ends")),
    }
    return {"type": "answer", "id": str(stable_id("answers", f"{question}/{answer['key']}")), "value": value}


def case(entry: Entry, named: Named, source: LocaleProfile) -> ReferralCase | None:
    """None where a desk that it names is not there."""
    desks = {name: entry.get(name) or [] for name in EXPECTED}
    if not named.desks.keys() >= {key for keys in desks.values() for key in keys}:
        return None
    moment = entry.get("moment")
    made = ReferralCase(
        **_identity("referral-cases", entry, source),
        title=entry[source.code]["title"],
        note=entry[source.code].get("note") or "",
        facets=entry["facets"],
        age=entry.get("age"),
        place=entry.get("place") or "",
        languages=entry.get("languages") or [],
        moment=dt.datetime.fromisoformat(str(moment)) if moment else None,
    )
    for name, model in EXPECTED.items():
        chosen = [model(reporting_point=named.desks[key], sort_order=place) for place, key in enumerate(desks[name])]
        setattr(made, name, chosen)
    made.sources = _sources(ReferralCaseSource, entry)
    return made


def holiday(entry: Entry) -> Holiday:
    return Holiday(uuid=stable_id("holidays", str(entry["date"])), date=entry["date"], name=entry["name"])


def _identity(collection: str, entry: Entry, source: LocaleProfile) -> Entry:
    key = entry["key"]
    return {"translation_key": stable_id(collection, key), "locale": source.locale, "key": key}


def _sources(model: type[Any], entry: Entry) -> Iterable[Any]:
    return [model(url=url, sort_order=place) for place, url in enumerate(entry.get("sources") or [])]
