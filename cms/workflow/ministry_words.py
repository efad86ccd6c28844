"""Whether the ministry must read a text too: it is legal, or it names the police or the prosecution."""

import re
from typing import Any

from wagtail_localize.segments import StringSegmentValue

from cms.translation.segments import extract, plain
from content_models.codes import ReportingPointKind
from content_models.desks_in_text import chosen_snippets
from content_models.models import ReportingPoint

NEEDS = {"legal", "press-charges"}
KINDS = {ReportingPointKind.POLICE, ReportingPointKind.INSPECTORATE, ReportingPointKind.LEGAL_AID}
# Whole words and the beginnings of compounds: “politieagent” is one, “politiek” and “vervolgstap” are none.
WORDS = re.compile(
    r"\b(?:politie(?!k)\w*|recherche\w*|marechaussee|arbeidsinspectie|aangifte\w*|opsporing\w*|vervolg(?:d|ing(?:en)?)"
    r"|officier van justitie|openbaar ministerie|rechters?|rechtbank\w*|rechtszaak|advoca(?:at|ten)\w*|strafbaar\w*"
    r"|strafrecht\w*|verdachten?|wet(?:ten)?|wetboek\w*|wettelijk\w*|verblijfsvergunning\w*|bedenktijd)\b",
    re.IGNORECASE,
)
ABBREVIATIONS = re.compile(r"\b(?:OM|IND|AVIM|KMar|B8(?:/3)?)\b")  # “om” is no abbreviation


def why_the_ministry(obj: Any) -> str:
    """What in `obj` (a page or snippet as it would be published) makes it so: a code, a desk or a word; "" if none."""
    return _by_facts(obj) or _by_desks(obj) or _by_words(obj)


def _by_facts(obj: Any) -> str:
    if "needs" in obj.facts and (found := NEEDS & {need.code for need in obj.needs.all()}):
        return min(found)
    return str(obj) if isinstance(obj, ReportingPoint) and obj.kind in KINDS else ""


def _by_desks(obj: Any) -> str:
    for name in getattr(obj, "streams", []):
        stream = getattr(obj, name)
        for desk in chosen_snippets(stream.stream_block, stream):
            if isinstance(desk, ReportingPoint) and desk.kind in KINDS:
                return str(desk)
    return ""


def _by_words(obj: Any) -> str:
    texts = (plain(value.string.data) for value in extract(obj) if isinstance(value, StringSegmentValue))
    text = "\n".join(texts)
    found = WORDS.search(text) or ABBREVIATIONS.search(text)
    return found.group() if found else ""
