"""A large guide and situations by chance: the same for the same seed."""

import datetime as dt
import random
from typing import Any

from tests.api.referral.guides import AUDIENCES, NEEDS, Document, channel, desk, effect, guide, region, rule
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS, OFFICE_HOURS, on, weekly

FORMS = ["labour", "sexual", "criminal", "services", "begging", "organ-removal"]
KINDS = ["police", "inspectorate", "hotline", "helpdesk", "ngo", "chat", "health", "child-protection", "other"]
CHANNEL_TYPES = ["phone", "chat", "email", "web-form", "visit"]
LANGUAGES = ["nl", "en", "ro", "pl", "ar", "zh-Hans"]
ACTIONS = ["pin", "pin", "pin-if-open", "beside", "prefer", "exclude", "not-first", "order"]
YES_NO_UNKNOWN = ["yes", "no", "unknown"]
HOLIDAYS = ["2026-12-25", "2026-12-26", "2027-01-01", "2027-04-27", "2027-05-05"]
HOURS = [
    ALWAYS,
    NOBODY_KNOWS,
    OFFICE_HOURS,
    weekly("20:00-02:00", holidays="open"),
    weekly("10:00-12:30", "13:00-21:00", days=[1, 3, 5, 6], holidays="closed"),
    weekly("08:00-22:00", exceptions=[on("2026-12-24", "08:00-12:00"), on("2026-12-31", None)]),
]
REGIONS = [
    region("nl", "national", "Nederland"),
    *(region(f"vr0{number}", "safety-region", f"Regio {number}", parents=["nl"]) for number in range(4)),
    *(region(f"gm0{number}", name=f"Stad {number}", parents=[f"vr0{number // 3}"]) for number in range(12)),
    region("caribisch-nederland", "caribbean-netherlands", "Caribisch Nederland", formerNames=["Bonaire"]),
]
CODES = [each["code"] for each in REGIONS]
VALUES: dict[str, list[Any]] = {
    "exploitationForm": [*FORMS, ["labour", "sexual"]],
    "age": [*range(9, 30), "child", "adult"],
    "urgency": ["acute", "acute", "urgent", "normal", "low"],
    "region": ["Stad 3", "gm07", "vr01", "Regio 2", "abroad", "Bonaire", "Nowhereville"],
    "languages": [["ro"], ["vi", "ar"], ["zh-Hans"]],
    "anonymity": ["none", "not-to-police", "no-name"],
    "channelTypes": [["phone"], ["chat", "email"], ["visit"], ["web-form", "phone"]],
    "dangerousInformation": [True, False],
    "unaccompanied": [True, False],
    "nationality": ["nl", "eu", "other"],
    "residence": ["none", "reflection-period", "permit"],
    "complexity": [[], ["addiction"], ["disability", "psychiatry"]],
}
CONDITIONS = {
    "audience": AUDIENCES,
    "need": NEEDS,
    "exploitationForm": [*FORMS, "unknown"],
    "age": ["child", "adult", "unknown"],
    "urgency": ["acute", "urgent", "normal", "low", "unknown"],
    "place": ["known", "unknown", "abroad", "not-found"],
    "anonymity": ["none", "not-to-police", "no-name", "unknown"],
    "residence": ["none", "reflection-period", "permit", "unknown"],
    "complexity": ["any", "none", "unknown"],
    "channel": ["no-phone"],
    "language": LANGUAGES,
    "nationalDesk": ["open", "closed"],
}


def some(chance: random.Random, values: list[Any], most: int = 9) -> list[Any]:
    return chance.sample(values, chance.randint(1, min(most, len(values))))


def random_channel(chance: random.Random, name: str) -> Document:
    type = chance.choice([*CHANNEL_TYPES, "phone", "phone"])
    return channel(
        name,
        type,
        hours=chance.choice(HOURS),
        byAppointment=chance.random() < 0.1,
        fromAbroad="+31334481186" if type == "phone" and chance.random() < 0.5 else None,
        languages=chance.choice([[], ["nl"], some(chance, LANGUAGES)]),
        interpreter=chance.choice(YES_NO_UNKNOWN),
    )


def random_desk(chance: random.Random, key: str, **facts: Any) -> Document:
    channels = [random_channel(chance, f"{key} {number}") for number in range(chance.choice([0, 1, 1, 2, 3]))]
    return desk(
        key,
        **{
            "kind": chance.choice(KINDS),
            "roles": ["authority"] if chance.random() < 0.05 else [],
            "channels": channels,
            "referable": bool(channels),
            "audiences": some(chance, AUDIENCES),
            "needs": some(chance, NEEDS),
            "forms": some(chance, FORMS, 3) if chance.random() < 0.4 else [],
            "ages": chance.choice([(None, None), (None, None), (None, 17), (12, 24), (18, None)]),
            "regions": some(chance, CODES, 2) if chance.random() < 0.4 else [],
            "anonymity": chance.choice(["unknown", "none", "advice", "report", "charges"]),
            "tellsPolice": chance.choice(YES_NO_UNKNOWN),
            "acceptsCallersFromAbroad": chance.choice(YES_NO_UNKNOWN),
            "verified": chance.choice(["current", "due", "overdue"]),
            **facts,
        },
    )


def random_rule(chance: random.Random, key: str, desks: list[str]) -> Document:
    effects = []
    for _ in range(chance.randint(0, 3)):
        action = chance.choice(ACTIONS)
        kind = chance.choice(KINDS) if action == "order" or chance.random() < 0.4 else None
        named = chance.choice([*desks, "112", "taken-down"]) if action != "order" and not kind else None
        effects.append(effect(action, named, kind=kind, anonymous=chance.random() < 0.1))
    facets = chance.sample(sorted(CONDITIONS), chance.randint(0, 2))
    return rule(
        key,
        *effects,
        when={facet: some(chance, CONDITIONS[facet], 3) for facet in facets},
        priority=chance.randint(1, 5),
        advice=chance.choice(["", "Do this."]),
        validFrom=chance.choice([None, None, "2026-12-24"]),
        validUntil=chance.choice([None, None, "2027-01-01"]),
    )


def random_guide(chance: random.Random) -> Document:
    emergency = {"kind": "emergency", "roles": ["emergency"], "referable": True, "regions": [], "ages": (None, None)}
    number = {"channels": [channel("112", number=None, href="tel:112", hours=ALWAYS)], "verified": "current"}
    national = {"kind": "helpdesk", "roles": ["national-desk"], "referable": True, "regions": []}
    desks = [
        random_desk(chance, "112", **emergency, **number),
        random_desk(chance, "national", **national, channels=[channel("national", fromAbroad="+31334481186")]),
        *(random_desk(chance, f"desk-{number:02}") for number in range(60)),
    ]
    keys = [each["key"] for each in desks]
    rules = [random_rule(chance, f"rule-{number:02}", keys) for number in range(40)]
    holidays = [{"date": date, "name": date} for date in HOLIDAYS]
    return guide(*desks, rules=rules, regions=REGIONS, holidays=holidays)


def random_situation(chance: random.Random) -> dict[str, Any]:
    facets = {name: chance.choice(values) for name, values in VALUES.items() if chance.random() < 0.35}
    return {"audience": chance.choice(AUDIENCES), "need": chance.choice(NEEDS), **facets}


def random_moment(chance: random.Random) -> dt.datetime:
    return dt.datetime(2026, 12, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=chance.randrange(365 * 24 * 60))
