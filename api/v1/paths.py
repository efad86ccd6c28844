"""What lives at a path: a page, a redirect to where it moved, or nothing any more."""

import json
import uuid
from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

from api.caching import Answer
from api.errors import Problem
from api.queries.select import select
from api.v1.parameters import LOCALE, Parameter
from api.v1.readers import one
from api.v1.view import ReadOnlyView

PATH = """
    SELECT known.target, document.state, document.reason, document.explanation,
        document.replacement, now.path
    FROM published_path known
    JOIN published_document document ON document.id = known.target AND document.locale = known.locale
    LEFT JOIN published_path now ON now.target = known.target AND now.locale = known.locale AND now.kind = 'page'
    WHERE known.locale = %(locale)s AND known.path = %(path)s
"""


class KnownPath(NamedTuple):
    """`now`: where the page that once lived at this path lives today."""

    target: uuid.UUID
    state: str
    reason: str
    explanation: str
    replacement: uuid.UUID | None
    now: str | None


def path(text: str) -> str:
    if not text.startswith("/") or (len(text) > 1 and text.endswith("/")):
        raise ValueError("A path starts with / and does not end with one.")
    return text


class PathView(ReadOnlyView):
    parameters: ClassVar[Mapping[str, Parameter]] = {
        "locale": LOCALE,
        "path": Parameter(
            "The path, below the home of the locale.",
            path,
            None,
            one(r"/([^\x00-\x1f\x7f]*[^/\x00-\x1f\x7f])?") | {"example": "/"},
            required=True,
        ),
    }

    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        rows = select(PATH, values)
        if not rows:
            raise Problem(404, "Nothing ever lived at this path in this locale.", requestedLocale=values["locale"])
        known = KnownPath(*rows[0])
        item = {**values, "id": str(known.target), **what_lives_there(known, values["path"])}
        return Answer(
            versions=item,
            body=json.dumps({"item": item}, ensure_ascii=False),
            locales=[values["locale"]],
            keys=[known.target, "paths"],
        )


def what_lives_there(known: KnownPath, asked: str) -> dict[str, Any]:
    """`kind` page, redirect (to `location`), recalled or gone (with `reason`, and perhaps a `replacement`)."""
    nothing_more = {"location": None, "reason": None, "explanation": None, "replacement": None}
    if known.state == "live" and known.now == asked:
        return {"kind": "page", **nothing_more}
    if known.state == "live" and known.now:
        return {"kind": "redirect", **nothing_more, "location": known.now}
    return {
        "kind": "recalled" if known.state == "recalled" else "gone",
        "location": None,
        "reason": known.reason or None,
        "explanation": known.explanation or None,
        "replacement": str(known.replacement) if known.replacement else None,
    }
