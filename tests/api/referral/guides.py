"""A small guide, built from only what a test is about: documents as they are published, with plain defaults.

A desk helps anybody with anything by a telephone that is open from nine to five on weekdays, and was verified.
"""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from api.referral import refer
from tests.api.referral.opening import ALWAYS, OFFICE_HOURS, Document

AUDIENCES = ["victim", "professional", "citizen"]
NEEDS = ["report", "press-charges", "register", "help", "shelter", "advice", "legal", "medical"]
TUESDAY_MORNING = dt.datetime(2026, 12, 1, 10, 0, tzinfo=dt.UTC)  # eleven o'clock in Amsterdam
TUESDAY_NIGHT = dt.datetime(2026, 12, 1, 2, 0, tzinfo=dt.UTC)  # three o'clock


def id_of(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def published(type: str, name: str, locale: str = "nl") -> Document:
    return {
        "type": type,
        "id": id_of(f"{type} {name}"),
        "locale": locale,
        "publishedAt": "2026-12-01T09:00:00Z",
        "translation": {"status": "source", "sourceLocale": locale},
    }


def channel(name: str, type: str = "phone", **facts: Any) -> Document:
    number = facts.pop("number", "+31201234567" if type == "phone" else None)
    return {
        "id": id_of(f"channel {name}"),
        "type": type,
        "value": number or name,
        "e164": number,
        "href": f"tel:{number}" if number else f"https://{name}.example",
        "fromAbroad": None,
        "languages": [],
        "interpreter": "unknown",
        "hours": OFFICE_HOURS,
        "byAppointment": False,
        **facts,
    }


def desk(key: str, **facts: Any) -> Document:
    """`hours` are those of its only channel; `forms` and `regions` narrow it down; any member can be given."""
    open_at, forms, regions = facts.pop("hours", OFFICE_HOURS), facts.pop("forms", []), facts.pop("regions", [])
    ages, verified = facts.pop("ages", (None, None)), facts.pop("verified", "current")
    return {
        **published("reporting-point", key),
        "key": key,
        "name": key,
        "whatHappensNext": ["Somebody listens."],
        "kind": "ngo",
        "roles": [],
        "channels": [channel(key, hours=open_at)],
        "referable": True,
        "audiences": AUDIENCES,
        "needs": NEEDS,
        "anyExploitationForm": not forms,
        "exploitationForms": forms,
        "ages": {"min": ages[0], "max": ages[1]},
        "region": {"scope": "region" if regions else "national", "names": [], "regions": [], "codes": regions},
        "anonymity": "unknown",
        "tellsPolice": "unknown",
        "worksWithoutPapers": "unknown",
        "acceptsCallersFromAbroad": "unknown",
        "verification": {"verifiedOn": "2026-11-23", "method": "phone-call", "dueOn": None, "status": verified},
        **facts,
    }


def emergency(**facts: Any) -> Document:
    number = channel("112", number=None, href="tel:112", hours=ALWAYS)
    return desk("112", **{"kind": "emergency", "roles": ["emergency"], "channels": [number], **facts})


def national(**facts: Any) -> Document:
    return desk("national", **{"kind": "helpdesk", "roles": ["national-desk"], **facts})


def police(key: str = "police", **facts: Any) -> Document:
    return desk(key, kind="police", **facts)


def inspectorate(**facts: Any) -> Document:
    return desk("inspectorate", **{"kind": "inspectorate", "forms": ["labour"], **facts})


def region(code: str, kind: str = "municipality", name: str = "", **facts: Any) -> Document:
    parents = [id_of(f"region {parent}") for parent in facts.pop("parents", [])]
    names = {"name": name or code, "formerNames": [], "cbsCode": ""}
    return {**published("region", code), "code": code, "kind": kind, **names, "parents": parents, **facts}


def effect(action: str, desk: str | None = None, **selector: Any) -> Document:
    return {
        "action": action,
        "desk": desk,
        "kind": None,
        "scope": None,
        "anonymous": False,
        "namesForm": False,
        **selector,
    }


def rule(key: str, *effects: Document, when: Mapping[str, Sequence[str]] | None = None, **facts: Any) -> Document:
    return {
        **published("referral-rule", key),
        "key": key,
        "priority": 10,
        "reason": f"Because of {key}.",
        "advice": "",
        "safety": "",
        "when": dict(when or {}),
        "effects": list(effects),
        "validFrom": None,
        "validUntil": None,
        **facts,
    }


def question(key: str, position: int, when: Mapping[str, Sequence[str]] | None = None) -> Document:
    return {
        **published("referral-question", key),
        "key": key,
        "position": position,
        "kind": "choice",
        "text": f"{key}?",
        "help": "",
        "when": dict(when or {}),
        "answers": [],
    }


def changes_of_the_clock(years: Iterable[int]) -> list[Document]:
    """Summer time in Europe: from one to one, UTC, on the last Sundays of March and October."""
    rows = []
    for year in years:
        for month, minutes in ((3, 120), (10, 60)):
            last = dt.date(year, month, 31)
            sunday = last - dt.timedelta(days=last.isoweekday() % 7)
            rows.append({"from": f"{sunday.isoformat()}T01:00:00Z", "minutes": minutes})
    return rows


def guide(*desks: Document, rules: Iterable[Document] = (), regions: Iterable[Document] = (), **more: Any) -> Document:
    return {
        "guideVersion": "1",
        "locale": "nl",
        "direction": "ltr",
        "timeZone": "Europe/Amsterdam",
        "offsets": changes_of_the_clock(range(2023, 2030)),
        "validUntil": None,
        "questions": [],
        "rules": list(rules),
        "desks": list(desks),
        "regions": list(regions),
        "holidays": [],
        "terms": [],
        **more,
    }


def referred(guide: Any, moment: dt.datetime = TUESDAY_MORNING, **facets: Any) -> Document:
    """The answer to a victim who wants help, unless the facets say otherwise."""
    return refer({"audience": "victim", "need": "help", **facets}, guide, moment)


def keys(guide: Any, moment: dt.datetime = TUESDAY_MORNING, **facets: Any) -> list[str]:
    return [each["key"] for each in referred(guide, moment, **facets)["desks"]]
