"""The answer of the engine, as the simulator shows it."""

from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from api.referral import Guide
from cms.referral.sentences import names_of
from cms.referral.words import COUNTS, FITS, PLACES, REASONS, STATES, TRUST, VERIFIED, WHY_NOT, YES_NO, word
from content_models.codes import ChannelType

Answer = dict[str, Any]


def shown(answer: Answer, guide: Guide) -> dict[str, Any]:
    """`answer` with its explanation, in words."""
    rules = {rule.key: rule.document["name"] for rule in guide.rules}
    telling = _counts_that_differ(answer["why"])
    why = {each["key"]: each for each in answer["why"]}
    place = answer["place"]
    return {
        "urgent": answer["urgent"],
        "place": word(PLACES, place["status"]).format(regions=_region_names(place["regions"], guide)),
        "desks": [_desk(desk, why[desk["key"]], telling, rules, guide) for desk in answer["desks"]],
        "advice": [(rules.get(each["rule"]), each["text"]) for each in answer["advice"]],
        "safety": [(rules.get(each["rule"]), each["text"]) for each in answer["safety"]],
        "why_not": _why_not(answer["whyNot"], guide),
    }


def _region_names(codes: list[str], guide: Guide) -> str:
    names = {region["code"]: region["name"] for region in guide.document["regions"]}
    return ", ".join(sorted({names.get(code, code) for code in codes})) or "–"


def _desk(desk: Answer, why: Answer, telling: list[str], rules: dict[str, str], guide: Guide) -> dict[str, Any]:
    other = desk["ifNoAnswer"]
    return {
        "rank": desk["rank"],
        "name": names_of([desk["key"]], guide),
        "reasons": [_reason(reason, rules) for reason in desk["reasons"]],
        "channel": channel_words(desk["bestChannel"], guide),
        "trust": [(word(TRUST, name), word(YES_NO, value)) for name, value in desk["trust"].items()],
        "next_steps": desk["nextSteps"],
        "verified": word(VERIFIED, desk["verification"]["status"] or "overdue"),
        "if_no_answer": other and f"{names_of([other['key']], guide)}: {channel_words(other['bestChannel'], guide)}",
        "why": [(word(COUNTS, name), _fit(name, why["ranks"][name])) for name in telling],
    }


def _reason(reason: Answer, rules: dict[str, str]) -> str:
    if reason["rule"]:
        return _("regel “{rule}”").format(rule=rules.get(reason["rule"], reason["rule"]))
    return word(REASONS, reason["code"])


def channel_words(channel: Answer | None, guide: Guide) -> str:
    if channel is None:
        return _("geen kanaal dat deze persoon kan gebruiken")
    where = channel["number"] or _value_of(channel["id"], guide) or channel["href"] or ""
    how = str(ChannelType(channel["type"]).label).capitalize()
    return f"{how} {where}: {word(STATES, channel['state'])}{_until(channel)}"


def _value_of(id: str, guide: Guide) -> str:
    found = (each for desk in guide.desks for each in desk.document["channels"] if each["id"] == id)
    return str(next(found, {}).get("value", ""))


def _until(channel: Answer) -> str:
    if channel["state"] == "open" and channel["closesAt"]:
        return _(", tot {moment}").format(moment=_moment(channel["closesAt"]))
    if channel["state"] == "closed" and channel["opensAt"]:
        return _(", open vanaf {moment}").format(moment=_moment(channel["opensAt"]))
    return ""


def _moment(text: str) -> str:
    moment = parse_datetime(text)
    return date_format(timezone.localtime(moment), "l j F H.i") if moment else text


def _counts_that_differ(why: list[Answer]) -> list[str]:
    """What is the same for all desks explains nothing."""
    return [name for name in COUNTS if len({each["ranks"].get(name) for each in why}) > 1]


def _fit(name: str, rank: int) -> str:
    if name in ("preferred", "kind"):
        return _("plaats {number}").format(number=rank + 1)
    return str(FITS[min(rank, len(FITS) - 1)])


def _why_not(rows: list[Answer], guide: Guide) -> list[tuple[str, list[str]]]:
    """The desks that are not there, together for each reason."""
    found: dict[str, list[str]] = {code: [] for code in WHY_NOT}
    for row in rows:
        found.setdefault(row["reason"], []).append(names_of([row["key"]], guide))
    return [(word(WHY_NOT, code), sorted(names)) for code, names in found.items() if names]
