"""The public locales, and how complete and how fresh each is."""

import datetime as dt
import json
from typing import Any, NamedTuple

from django.conf import settings

from api.caching import Answer
from api.queries.select import select
from api.v1.view import ReadOnlyView

CONTENT = ["pages", "reporting-points"]
LOCALES = """
    WITH content AS (
        SELECT own.locale, count(*) AS published, max(own.changed_at) AS changed_at,
            count(*) FILTER (WHERE own.facets @> '{{translation:outdated}}') AS outdated
        FROM published_document source
        JOIN published_document own ON own.id = source.id AND own.state = 'live'
        WHERE source.locale = %(source)s AND source.state = 'live' AND source.collection = ANY(%(content)s)
        GROUP BY own.locale
    )
    SELECT profile.sequence, coalesce(content.published, 0),
        coalesce((SELECT published FROM content WHERE locale = %(source)s), 0), coalesce(content.outdated, 0),
        cardinality(profile.included), (
            SELECT count(*) FROM published_document page
            WHERE page.id = ANY(profile.included) AND page.locale = profile.locale AND page.state = 'live'
        ), content.changed_at{body}
    FROM published_document profile LEFT JOIN content USING (locale)
    WHERE profile.collection = 'locales' AND profile.state = 'live'
    ORDER BY profile.sort
"""
VERSIONS = LOCALES.format(body="")
WHOLE = LOCALES.format(body=", profile.body")


class LocaleRow(NamedTuple):
    sequence: int
    published: int
    of: int
    outdated: int
    required: int  # a locale includes the pages that it must have
    required_published: int
    changed_at: dt.datetime | None
    body: str = ""


class LocaleCollection(ReadOnlyView):
    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        rows = select(WHOLE if bodies else VERSIONS, {"source": settings.API_DEFAULT_LOCALE, "content": CONTENT})
        locales = [LocaleRow(*row) for row in rows]
        items = ",".join(map(_item, locales)) if bodies else ""
        return Answer(
            versions=[locale[:-1] for locale in locales],
            body=f'{{"items":[{items}]}}',
            keys=["locales", *CONTENT],
        )


def _item(row: LocaleRow) -> str:
    """`completeness`: which part of the source's pages and desks is live in this locale, from 0 to 1."""
    progress = {
        "completeness": round(row.published / row.of, 3) if row.of else 0.0,
        "outdated": row.outdated,
        "requiredPages": {"count": row.required, "published": row.required_published},
        "changedAt": row.changed_at and row.changed_at.astimezone(dt.UTC).isoformat().replace("+00:00", "Z"),
    }
    return f"{row.body[:-1]},{json.dumps(progress)[1:]}"
