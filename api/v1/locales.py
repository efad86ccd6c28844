"""The public locales, and how complete and how fresh each is."""

import datetime as dt
import json
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.caching import answer, etag, is_fresh, not_modified
from api.queries import select
from api.v1.view import ReadOnlyView

CONTENT = ["pages", "reporting-points"]
LOCALES = """
    SELECT profile.locale, profile.sequence, profile.body,
        count(own.id), count(source.id), max(own.changed_at)
    FROM published_document profile
    LEFT JOIN published_document source
        ON source.locale = %(source)s AND source.state = 'live' AND source.collection = ANY(%(content)s)
    LEFT JOIN published_document own
        ON own.id = source.id AND own.locale = profile.locale AND own.state = 'live'
    WHERE profile.collection = 'locales' AND profile.state = 'live'
    GROUP BY profile.locale, profile.sequence, profile.body, profile.sort
    ORDER BY profile.sort
"""


class LocaleRow(NamedTuple):
    code: str
    sequence: int
    body: str
    published: int
    of: int
    changed_at: dt.datetime | None


def locale_rows() -> list[LocaleRow]:
    return [LocaleRow(*row) for row in select(LOCALES, {"source": settings.API_DEFAULT_LOCALE, "content": CONTENT})]


class LocaleCollection(ReadOnlyView):
    def answer(self, request: HttpRequest, values: dict[str, Any]) -> HttpResponse:
        rows = locale_rows()
        tag = etag(["locales"], rows)
        if is_fresh(request, tag):
            return not_modified(tag)
        items = ",".join(map(_item, rows))
        return answer(f'{{"items":[{items}]}}', tag, keys=["locales"])


def _item(row: LocaleRow) -> str:
    """`completeness`: which part of the source's pages and desks is live in this locale, from 0 to 1."""
    freshness = {
        "completeness": round(row.published / row.of, 3) if row.of else 0.0,
        "changedAt": row.changed_at and row.changed_at.astimezone(dt.UTC).isoformat().replace("+00:00", "Z"),
    }
    return f"{row.body[:-1]},{json.dumps(freshness)[1:]}"
