"""Guides that nobody would write, and that are right all the same: everything a document can say, in any mixture."""

import datetime as dt
from random import Random
from typing import Any

from tests.api.referral import guides, opening
from tests.api.referral.guides import AUDIENCES, NEEDS
from tests.api.referral.opening import Document

FORMS = ["sexual", "labour", "criminal", "forced-marriage"]
LANGUAGES = ["nl", "en", "pl", "ro", "ar", "zh-Hans", "pt-BR"]
TYPES = ["phone", "chat", "email", "web-form", "visit"]
KINDS = ["police", "inspectorate", "ngo", "health", "helpdesk", "shelter"]
ACTIONS = ["pin", "pin-if-open", "beside", "prefer", "exclude", "not-first", "order"]
YES_NO = ["yes", "no", "unknown"]
FIRST_DAY = dt.date(2026, 1, 1)
DAYS = 2 * 365
FACETS = {
    "audience": AUDIENCES,
    "need": NEEDS,
    "exploitationForm": [*FORMS, "unknown"],
    "age": ["child", "adult", "unknown"],
    "urgency": ["acute", "urgent", "normal", "low", "unknown"],
    "place": ["known", "unknown", "abroad", "not-found"],
    "region": ["gm1", "gm2", "vr1", "abroad", "bonaire"],
    "anonymity": ["none", "not-to-police", "no-name", "unknown"],
    "nationality": ["nl", "eu", "other", "unknown"],
    "residence": ["none", "reflection-period", "permit", "unknown"],
    "complexity": ["any", "none", "disability", "addiction", "psychiatry"],
    "dangerousInformation": YES_NO,
    "unaccompanied": YES_NO,
    "language": LANGUAGES,
    "channel": ["no-phone"],
    "nationalDesk": ["open", "closed", "unknown"],
    "newer-than-this-engine": ["anything"],
}


def random_guide(random: Random) -> Document:
    desks = [_desk(random, number) for number in range(random.randrange(1, 40))]
    if random.random() < 0.9:
        desks += [guides.national(channels=_channels(random)), guides.emergency(referable=random.random() < 0.9)]
    random.shuffle(desks)
    keys = [desk["key"] for desk in desks]
    return guides.guide(
        *desks,
        rules=[_rule(random, number, keys) for number in range(random.randrange(12))],
        questions=[_question(random, number) for number in range(8)],
        regions=_regions(random),
        holidays=[{"date": _date(random)} for _ in range(40)],
        validUntil=random.choice([None, "2027-06-01T12:34:56.789Z"]),
    )


def some(random: Random, values: list[Any], least: int = 0) -> list[Any]:
    return random.sample(values, random.randint(least, min(3, len(values))))


def _desk(random: Random, number: int) -> Document:
    return guides.desk(
        f"{random.choice('abc')}{'-' * random.randrange(2)}{number}",
        kind=random.choice(KINDS),
        roles=random.choice([[], [], [], ["authority"]]),
        channels=_channels(random),
        referable=random.random() < 0.9,
        audiences=some(random, AUDIENCES, 1),
        needs=random.sample(NEEDS, random.randint(1, len(NEEDS))),
        anyExploitationForm=random.random() < 0.5,
        forms=some(random, FORMS),
        ages=(random.choice([None, None, 12, 18]), random.choice([None, None, 17, 23])),
        regions=some(random, FACETS["region"]) if random.random() < 0.3 else [],
        anonymity=random.choice(["none", "advice", "report", "charges", "unknown"]),
        verified=random.choice(["current", "due", "overdue"]),
        **{name: random.choice(YES_NO) for name in ("tellsPolice", "worksWithoutPapers", "acceptsCallersFromAbroad")},
    )


def _channels(random: Random) -> list[Document]:
    return [
        guides.channel(
            f"{random.random()}",
            type=random.choice(TYPES),
            hours=_hours(random),
            fromAbroad=random.choice([None, "+31881234567"]),
            languages=some(random, LANGUAGES),
            interpreter=random.choice(YES_NO),
            byAppointment=random.random() < 0.1,
        )
        for _ in range(random.randrange(4))
    ]


def _hours(random: Random) -> Document:
    status = random.choice(["unknown", "always", "weekly", "weekly"])
    days = [{"weekday": random.randint(1, 7), **_period(random)} for _ in range(random.randrange(9))]
    return opening.hours(
        status,
        days if status == "weekly" else [],
        [opening.on(_date(random), random.choice([None, _times(random)])) for _ in range(random.choice([0, 0, 3]))],
        holidays=random.choice(["open", "closed", "unknown"]),
    )


def _period(random: Random) -> Document:
    opens, closes = _times(random).split("-")
    return {"opens": opens, "closes": closes}


def _times(random: Random) -> str:
    return "-".join(f"{random.randrange(24):02}:{random.choice([0, 0, 30, 59]):02}" for _ in range(2))


def _date(random: Random) -> str:
    return (FIRST_DAY + dt.timedelta(days=random.randrange(DAYS))).isoformat()


def _regions(random: Random) -> list[Document]:
    above = random.choice([["vr1"], ["vr1", "care1"], []])
    return [
        guides.region("gm1", name="Súdwest-Fryslân", formerNames=["Sneek", "Bolsward"], parents=above),
        guides.region("gm2", name="’s-Hertogenbosch", formerNames=["Den Bosch"], cbsCode="GM0796", parents=["vr1"]),
        guides.region("vr1", kind="safety-region", name="Sneek", parents=["care1"]),
        guides.region("care1", kind="care-region", name="Noord", parents=["vr1"]),
        guides.region("abroad", kind="abroad", name="Buitenland"),
        guides.region("bonaire", kind="caribbean-netherlands", name="Bonaire", formerNames=["Ελλάς"]),
    ]


def _when(random: Random) -> dict[str, list[str]]:
    facets = random.sample(list(FACETS), random.choice([0, 1, 1, 2, 3]))
    return {facet: random.sample(FACETS[facet], random.randint(0, len(FACETS[facet]))) for facet in facets}


def _rule(random: Random, number: int, keys: list[str]) -> Document:
    return guides.rule(
        f"rule-{number}",
        *(_effect(random, keys) for _ in range(random.randrange(4))),
        when=_when(random),
        priority=random.randrange(4),
        advice=random.choice(["", "Bel eerst."]),
        safety=random.choice(["", "Wis je geschiedenis «nu»."]),
        validFrom=random.choice([None, None, _date(random)]),
        validUntil=random.choice([None, None, _date(random)]),
    )


def _effect(random: Random, keys: list[str]) -> Document:
    if random.random() < 0.5:
        return guides.effect(random.choice(ACTIONS), random.choice([*keys, "nobody"]))
    return guides.effect(
        random.choice(ACTIONS),
        kind=random.choice([None, *KINDS]),
        scope=random.choice([None, None, "regional", "national"]),
        anonymous=random.random() < 0.2,
        namesForm=random.random() < 0.2,
    )


def _question(random: Random, number: int) -> Document:
    return guides.question(f"question-{number}", random.randrange(5), _when(random))
