"""What lives at a path: a page, a redirect to where it moved, or nothing any more."""

import json
import uuid
from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

from django.http import HttpRequest, HttpResponse

from api.caching import answer, etag, is_fresh, not_modified
from api.errors import Problem
from api.queries import select
from api.v1.parameters import LOCALE, Parameter
from api.v1.view import ReadOnlyView

PATH = """
    SELECT known.target, known.sequence, document.state, document.sequence, document.reason, document.explanation,
        document.replacement, now.path
    FROM published_path known
    JOIN published_document document ON document.id = known.target AND document.locale = known.locale
    LEFT JOIN published_path now ON now.target = known.target AND now.locale = known.locale AND now.kind = 'page'
    WHERE known.locale = %(locale)s AND known.path = %(path)s
"""


class KnownPath(NamedTuple):
    target: uuid.UUID
    sequence: int
    state: str
    document_sequence: int
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
        "path": Parameter("The path, below the home of the locale.", path, None, {"type": "string", "example": "/"}),
    }

    def answer(self, request: HttpRequest, values: dict[str, Any]) -> HttpResponse:
        if values["path"] is None:
            raise Problem(400, "The query has errors; see `errors`.", errors=[{"parameter": "path", "detail": "Say which path."}])
        rows = select(PATH, values)
        if not rows:
            raise Problem(404, "Nothing ever lived at this path in this locale.")
        known = KnownPath(*rows[0])
        tag = etag(["path", values["locale"], values["path"]], known)
        if is_fresh(request, tag):
            return not_modified(tag, locale=values["locale"])
        item = {"path": values["path"], "locale": values["locale"], "id": str(known.target), **what_lives_there(known, values["path"])}
        return answer(json.dumps({"item": item}, ensure_ascii=False), tag, locale=values["locale"], keys=[known.target, "paths"])


def what_lives_there(known: KnownPath, asked: str) -> dict[str, Any]:
    """`kind` page, redirect (to `location`), recalled or gone (with `reason`, and a `replacement` where there is one)."""
    if known.state == "live" and known.now == asked:
        return {"kind": "page", "location": None, "reason": None, "explanation": None, "replacement": None}
    if known.state == "live" and known.now:
        return {"kind": "redirect", "location": known.now, "reason": None, "explanation": None, "replacement": None}
    return {
        "kind": "recalled" if known.state == "recalled" else "gone",
        "location": None,
        "reason": known.reason,
        "explanation": known.explanation or None,
        "replacement": str(known.replacement) if known.replacement else None,
    }
