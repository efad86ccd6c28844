"""Situations in any mixture, and what is no situation at all."""

import datetime as dt
import unicodedata
from random import Random
from typing import Any

from api.referral.values import (
    ANONYMITIES,
    CHANNEL_TYPES,
    COMPLEXITIES,
    FIELDS,
    NATIONALITIES,
    NEEDS,
    RESIDENCES,
    URGENCIES,
)
from tests.api.referral.guides import AUDIENCES
from tests.frontend_contract.client.random_guides import DAYS, FIRST_DAY, FORMS, LANGUAGES, some

PLACES = ["gm1", "sneek", "SUDWEST fryslan", "Den   Bosch", "s-Hertogenbosch", "GM0796", "bonaire", "ΕΛΛΆΣ", "nowhere"]
STRANGE = [
    None, True, False, 0, 1, 17, 18, 120, 121, -1, 1.0, 16.5, "", " ", "\u0085", "x" * 121, "child", "Adult", "NL",
    [], {}, ["nl", 1], ["victim"], "victim", "report", "labour", ["labour", "Labour"], ["nl"] * 21, "zh-hans", "e\n",
    "\U0001d538" * 120, "\ud800", [None], {"a": 1}, "phone", ["phone", "visit"], "disability", "unknown",
]  # fmt: skip
OTHER_NAMES = ["Age", "10", "2", "", "__proto__", "constructor", "\uffee", "\U0001d538", "\ud800", "é" * 101, "moment"]


def random_moment(random: Random) -> str:
    start = dt.datetime.combine(FIRST_DAY, dt.time(), dt.UTC)
    moment = start + dt.timedelta(seconds=random.randrange(DAYS * 24 * 60 * 60))
    return random.choice([moment, moment.astimezone(dt.timezone(dt.timedelta(hours=-3)))]).isoformat()


def random_situation(random: Random) -> dict[str, Any]:
    facets = {
        "audience": random.choice(AUDIENCES),
        "need": random.choice(NEEDS),
        "exploitationForm": random.choice([random.choice(FORMS), some(random, FORMS)]),
        "age": random.choice(["child", "adult", random.randint(0, 120)]),
        "urgency": random.choice(URGENCIES),
        "region": random.choice([*PLACES, "abroad", random_name(random)]),
        "languages": some(random, [*LANGUAGES, "EN-gb"]),
        "anonymity": random.choice(ANONYMITIES),
        "channelTypes": some(random, list(CHANNEL_TYPES)),
        "dangerousInformation": random.random() < 0.5,
        "unaccompanied": random.random() < 0.5,
        "nationality": random.choice(NATIONALITIES),
        "residence": random.choice(RESIDENCES),
        "complexity": some(random, list(COMPLEXITIES)),
    }
    share = random.choice([0.1, 0.4, 0.9])
    return {name: value for name, value in facets.items() if name in ("audience", "need") or random.random() < share}


def strange_situation(random: Random) -> Any:
    """Mostly refused."""
    if random.random() < 0.02:
        return random.choice(STRANGE)
    names = random.sample([*FIELDS, *OTHER_NAMES], random.randrange(1, 6))
    return random_situation(random) | {name: random.choice(STRANGE) for name in names}


def random_name(random: Random) -> str:
    """Any characters that Python knows too, between those that normalising and lower case are particular about."""
    special = "ßẞİıσςΣſﬁǅ²Ⅳ½٣ﬀ\u0345\u0301\u093e\u200d'’-:. eE"
    return "a" + "".join(random.choice([random.choice(special), _character(random)]) for _ in range(12))


def _character(random: Random) -> str:
    while True:
        character = chr(random.choice([random.randrange(0x20, 0x3000), random.randrange(0x20, 0x30000)]))
        if unicodedata.category(character) not in ("Cn", "Cs", "Co"):
            return character
