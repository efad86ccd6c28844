"""All documents that a referral is made from: those of one locale, and of the source language where it has none."""

import datetime as dt
from typing import NamedTuple

from api.queries.linked import linked_locales
from api.queries.select import select

# The parts of a guide, and the collections each is made of.
PARTS = {
    "questions": ["referral-questions"],
    "rules": ["referral-rules"],
    "desks": ["reporting-points"],
    "regions": ["regions"],
    "holidays": ["holidays"],
    "terms": ["audiences", "needs", "exploitation-forms"],
}
GUIDE = """
    WITH part AS (
        SELECT DISTINCT ON (d.collection, d.sort, d.id)
            d.collection, d.sort, d.id, d.locale, d.sequence, d.next_change_at
        FROM published_document d
        WHERE d.collection = ANY(%(collections)s::text[]) AND d.locale = ANY(%(locales)s::text[]) AND d.state = 'live'
        ORDER BY d.collection, d.sort, d.id, array_position(%(locales)s::text[], d.locale)
    )
    SELECT part.collection, array_agg((part.id, part.locale, part.sequence)::text ORDER BY part.sort, part.id),
        array_agg(DISTINCT part.locale::text), min(part.next_change_at){texts}
    FROM part {join}
    GROUP BY part.collection ORDER BY part.collection
"""
VERSIONS = GUIDE.format(texts="", join="")
WHOLE = GUIDE.format(
    texts=", string_agg(d.body, ',' ORDER BY part.sort, part.id)",
    join="JOIN published_document d ON d.id = part.id AND d.locale = part.locale",
)


class Part(NamedTuple):
    """The documents of one collection; `texts` are JSON, with commas between, empty where no bodies were asked for."""

    collection: str
    versions: list[str]
    locales: list[str]
    next_change_at: dt.datetime | None
    texts: str = ""


def guide_parts(locale: str, *, bodies: bool) -> list[Part]:
    """In order of collection. Collections without documents are left out."""
    collections = [collection for each in PARTS.values() for collection in each]
    values = {"collections": collections, "locales": linked_locales([locale])}
    return [Part(*row) for row in select(WHOLE if bodies else VERSIONS, values)]
