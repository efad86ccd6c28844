"""How fast both engines refer, and how often the right desk comes first, on the starter content."""

import datetime as dt
import gzip
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

from api.referral import Guide, refer
from api.referral.values import ANONYMITIES, CHANNEL_TYPES, NEEDS, URGENCIES
from tests.benchmarks.servers import Server

AUDIENCES = ("victim", "professional", "citizen")
GUIDE = "/api/v1/referral-guide?locale=nl"
CASES = "/api/v1/referral-cases?locale=nl&limit=100"
NODE = Path(sys.executable).parent / "node"
TWIN = Path(__file__).with_name("referring.mjs")
SITUATIONS = 2000
ROUNDS = 5
START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

Question = tuple[dict[str, Any], str]


def speed(server: Server) -> list[dict[str, Any]]:
    """Processor time of one process, once everything is warm: the best of a few rounds."""
    answer = server.get(GUIDE).body
    guide = json.loads(answer)["item"]
    asked = questions(guide)
    return [row(name, seconds(guide, asked), answer) for name, seconds in (("Python", python), ("Node", node))]


def row(engine: str, seconds: float, guide: bytes) -> dict[str, Any]:
    return {
        "engine": engine,
        "situations": SITUATIONS,
        "evaluations_per_second": SITUATIONS / seconds,
        "microseconds": 1_000_000 * seconds / SITUATIONS,
        "guide_kib": len(gzip.compress(guide)) / 1024,
    }


def questions(guide: dict[str, Any]) -> list[Question]:
    random = Random(1)
    forms = [term["code"] for term in guide["terms"] if term["type"] == "exploitation-form"]
    places = [*(region["name"] for region in guide["regions"]), "abroad", "Nergenshuizen"]
    return [(_situation(random, forms, places), _moment(random)) for _ in range(SITUATIONS)]


def _situation(random: Random, forms: list[str], places: list[str]) -> dict[str, Any]:
    more = {
        "exploitationForm": random.choice(forms),
        "age": random.choice(["adult", "child", 16, 30]),
        "urgency": random.choice(URGENCIES),
        "region": random.choice(places),
        "languages": random.sample(["nl", "en", "pl", "ar", "ro"], 2),
        "anonymity": random.choice(ANONYMITIES),
        "channelTypes": random.sample(CHANNEL_TYPES, 2),
    }
    said = {name: value for name, value in more.items() if random.random() < 0.5}
    return {"audience": random.choice(AUDIENCES), "need": random.choice(NEEDS), **said}


def _moment(random: Random) -> str:
    return (START + dt.timedelta(minutes=random.randrange(365 * 24 * 60))).isoformat()


def python(document: dict[str, Any], asked: list[Question]) -> float:
    guide = Guide(document)
    ready = [(situation, dt.datetime.fromisoformat(moment)) for situation, moment in asked]
    return min(_round(guide, ready) for _ in range(ROUNDS))


def _round(guide: Guide, ready: list[tuple[dict[str, Any], dt.datetime]]) -> float:
    begun = time.process_time()
    for situation, moment in ready:
        refer(situation, guide, moment)
    return time.process_time() - begun


def node(document: dict[str, Any], asked: list[Question]) -> float:
    given = json.dumps({"guide": document, "questions": asked, "rounds": ROUNDS})
    done = subprocess.run([NODE, TWIN], input=given, capture_output=True, text=True, check=True)
    return float(done.stdout)


def accuracy(server: Server) -> Iterator[dict[str, Any]]:
    """Of the example cases of each audience and need: how often a right desk comes first, or one that may, or never."""
    guide = Guide(json.loads(server.get(GUIDE).body)["item"])
    for (audience, need), group in groupby(sorted(all_cases(server), key=_who_and_what), key=_who_and_what):
        asked = [(case["expect"], first_desk(guide, case["situation"])) for case in group]
        yield {
            "audience": audience,
            "need": need,
            "cases": len(asked),
            "first": sum(first in expect["first"] for expect, first in asked) / len(asked),
            "allowed": sum(first in expect["first"] + expect["allowed"] for expect, first in asked) / len(asked),
            "forbidden": sum(first in expect["forbiddenFirst"] for expect, first in asked),
        }


def _who_and_what(case: dict[str, Any]) -> tuple[str, str]:
    return case["situation"]["audience"], case["situation"]["need"]


def all_cases(server: Server) -> Iterator[dict[str, Any]]:
    cursor: str | None = ""
    while cursor is not None:
        page = json.loads(server.get(CASES + (f"&cursor={cursor}" if cursor else "")).body)
        yield from page["items"]
        cursor = page["nextCursor"]


def first_desk(guide: Guide, situation: dict[str, Any]) -> str:
    moment = dt.datetime.fromisoformat(situation.get("moment", START.isoformat()))
    return str(refer(situation, guide, moment)["desks"][0]["key"])
