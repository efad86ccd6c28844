"""The referral guide of a locale: its text, and the same ready for the engine, kept until something is published."""

import datetime as dt
import hashlib
import json
from collections import OrderedDict
from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings

from api.queries.guide import PARTS, Part, guide_parts
from api.referral import Guide
from api.v1.splicing import spliced

ZONE = "Europe/Amsterdam"
YEARS = range(2020, 2041)
KEPT = 32  # more than there are public locales


class Versions(NamedTuple):
    """`version` changes whenever anything in the guide does. `locales` are those its documents are in."""

    version: str
    locales: list[str]
    valid_until: str | None


_kept: "OrderedDict[tuple[str, str], Guide]" = OrderedDict()
_lock = Lock()


def guide_for(locale: str) -> Guide:
    """The guide as it is published now: one question for its version, and the documents only where it changed."""
    version = versions_of(locale, guide_parts(locale, bodies=False)).version
    with _lock:
        if (known := _kept.get((locale, version))) is not None:
            return known
    parts = guide_parts(locale, bodies=True)
    found = Guide(json.loads(guide_text(locale, parts, versions_of(locale, parts))))
    with _lock:
        _kept[(locale, found.version)] = found
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return found


def versions_of(locale: str, parts: Iterable[Part]) -> Versions:
    rows = list(parts)
    ground = repr((settings.API_VERSION, locale, [(part.collection, part.versions) for part in rows]))
    changes = [part.next_change_at for part in rows if part.next_change_at]
    return Versions(
        hashlib.sha256(ground.encode()).hexdigest()[:32],
        sorted({each for part in rows for each in part.locales}),
        f"{min(changes).astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}" if changes else None,
    )


def guide_text(locale: str, parts: list[Part], versions: Versions) -> str:
    """The guide as JSON: the stored documents as they are, and what the engine needs beside them."""
    texts = {part.collection: part.texts for part in parts}
    members = {
        name: "[" + ",".join(texts[each] for each in collections if each in texts) + "]"
        for name, collections in PARTS.items()
    }
    return spliced(
        {**members, "offsets": offsets()},
        guideVersion=versions.version,
        locale=locale,
        validUntil=versions.valid_until,
        timeZone=ZONE,
    )


@cache
def offsets() -> str:
    """When clocks change in the Netherlands, as JSON: `[{"from": moment, "minutes": offset from UTC}, ...]`."""
    day, moment = dt.timedelta(days=1), dt.datetime(YEARS.start, 1, 1, tzinfo=dt.UTC)
    rows = [_offset(moment)]
    while moment.year < YEARS.stop:
        if _offset(moment + day)["minutes"] != rows[-1]["minutes"]:
            hours = (_offset(moment + dt.timedelta(hours=hour)) for hour in range(25))
            rows.append(next(each for each in hours if each["minutes"] != rows[-1]["minutes"]))
        moment += day
    return json.dumps(rows)


def _offset(moment: dt.datetime) -> dict[str, object]:
    offset = moment.astimezone(ZoneInfo(ZONE)).utcoffset() or dt.timedelta()
    return {"from": f"{moment:%Y-%m-%dT%H:%M:%SZ}", "minutes": int(offset.total_seconds()) // 60}
