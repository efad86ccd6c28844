"""The answer of the engine as plain data: the same members in both twins, in the API and in the simulator."""

from typing import Any

from api.referral.channels import channel_answer
from api.referral.clock import rfc3339
from api.referral.desks import UNVERIFIED, Desk, without_name
from api.referral.listing import Listed
from api.referral.ranking import Asked, anonymity
from api.referral.rules import Rule, texts
from api.referral.safety import can_be_sent_to, may_be_first


def answer(asked: Asked, rules: list[Rule], found: list[Listed], day: int) -> dict[str, Any]:
    ranks = _ranks(found)
    return {
        "urgent": asked.situation.urgency == "acute",
        "guideVersion": asked.guide.version,
        "validUntil": rfc3339(_valid_until(asked, day)),
        "place": {
            "asked": asked.situation.region,
            "status": asked.place.status,
            "regions": sorted(asked.place.regions),
        },
        "desks": [_desk(asked, each, rank) for each, rank in zip(found, ranks, strict=True)],
        "advice": texts(rules, "advice"),
        "safety": texts(rules, "safety"),
    }


def _ranks(found: list[Listed]) -> list[int]:
    ranks: list[int] = []
    for place, each in enumerate(found):
        before = found[place - 1] if place else None
        is_equal = before and each.beside and each.beside in (before.desk.key, before.beside)
        last = ranks[-1] if ranks else 0
        ranks.append(last if is_equal else last + 1)
    return ranks


def _desk(asked: Asked, each: Listed, rank: int) -> dict[str, Any]:
    desk = each.desk
    return {
        "rank": rank,
        "id": desk.id,
        "key": desk.key,
        "reasons": _reasons(asked, each),
        "bestChannel": _best_channel(asked, desk),
        "opensAt": rfc3339(asked.opens(desk)),
        "trust": _trust(asked, desk),
        "nextSteps": desk.document["whatHappensNext"],
        "verification": desk.document["verification"],
        "ifNoAnswer": _if_no_answer(asked, desk) if rank == 1 else None,
    }


def _best_channel(asked: Asked, desk: Desk) -> dict[str, Any] | None:
    return channel_answer(asked.best(desk).channel, asked.state(desk), asked.place)


def _reasons(asked: Asked, each: Listed) -> list[dict[str, str | None]]:
    """Codes: new ones may be added."""
    desk, situation = each.desk, asked.situation
    so = {
        "danger": desk.is_emergency,
        "helps-with-this": desk.fits(situation),
        "knows-this-form": desk.names_form(situation),
        "your-age": desk.has_ages and situation.ages is not None,
        "your-region": desk.is_regional,
        "works-from-abroad": asked.place.is_far and desk.from_abroad == "yes",
        "without-name": situation.anonymity == "no-name" and anonymity(desk, situation) == 0,
        "speaks-your-language": asked.speaks(desk) == "yes",
        "open-now": asked.is_open(desk),
        "national-desk": desk.is_national_desk,
    }
    by_rule: list[dict[str, str | None]] = [{"code": "rule", "rule": each.rule}] if each.rule else []
    return by_rule + [{"code": code, "rule": None} for code, is_so in so.items() if is_so]


def _trust(asked: Asked, desk: Desk) -> dict[str, str]:
    """What people want to know first. Unknown: ask this first."""
    return {
        "withoutName": without_name(desk, asked.situation.need),
        "tellsPolice": desk.tells_police,
        "withoutPapers": desk.document["worksWithoutPapers"],
        "fromAbroad": desk.from_abroad,
        "yourLanguage": asked.speaks(desk),
    }


def _if_no_answer(asked: Asked, first: Desk) -> dict[str, Any] | None:
    """Where nobody may answer at the first desk: the best other one that is open now."""
    if first.verified < UNVERIFIED and asked.is_open(first):
        return None
    others = [desk for desk in asked.nearby.with_known_hours if desk.fits_form(asked.situation) and desk is not first]
    others.sort(key=lambda desk: _as_other(asked, desk))
    other = next((desk for desk in others if _answers_instead(asked, desk, first)), None)
    if other is None:
        return None
    return {"id": other.id, "key": other.key, "bestChannel": _best_channel(asked, other)}


def _answers_instead(asked: Asked, desk: Desk, first: Desk) -> bool:
    return (
        asked.is_open(desk)
        and may_be_first(asked, desk)
        and can_be_sent_to(asked, desk)
        and asked.best(desk).channel != asked.best(first).channel
    )


def _as_other(asked: Asked, desk: Desk) -> tuple[int, int, int, int, int, int, int, str]:
    helps = desk.is_national_desk or asked.situation.need in desk.needs
    unverified = int(desk.verified == UNVERIFIED)
    return (
        int(desk in asked.excluded),
        unverified,
        int(not helps),
        anonymity(desk, asked.situation),
        int(not desk.names_form(asked.situation)),
        int(desk.kind == "health"),
        int(not desk.is_regional),
        desk.key,
    )


def _valid_until(asked: Asked, day: int) -> int | None:
    """When the same question may have another answer: anybody may open or close, a rule begins or ends."""
    guide, minute = asked.guide, asked.minute
    borders = (guide.next_rule_change(day), guide.next_opening_or_closing(asked.local))
    moments = [guide.clock.moment(border, minute) for border in borders if border is not None]
    later = (guide.valid_until, guide.clock.next_change(minute) if moments else None)
    return min([*moments, *(moment for moment in later if moment is not None)], default=None)
