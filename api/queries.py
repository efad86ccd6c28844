"""The questions to the published tables. One answer is one SELECT; versions and bodies come from the same statement."""

import uuid
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connections

PUBLISHED = "published"


def select(sql: str, parameters: dict[str, Any]) -> list[tuple]:
    with connections[PUBLISHED].cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


# The documents linked from `item`, in order of mention: live before not live, then by the locales asked for, and as a
# last resort in the source language: a desk is never dropped, for its facts are the same in every language.
LINKED = """
    LEFT JOIN LATERAL (
        SELECT *
        FROM unnest(item.included, item.included_collections) WITH ORDINALITY AS mention(id, collection, place)
        WHERE mention.collection = ANY(%(include)s::text[])
    ) AS wanted ON true
    LEFT JOIN LATERAL (
        SELECT d.locale, d.state, d.sequence, d.{body} AS body
        FROM published_document d
        WHERE d.id = wanted.id AND d.locale = ANY(%(locales)s::text[] || %(source)s::text[])
        ORDER BY d.state = 'live' DESC, array_position(%(locales)s::text[] || %(source)s::text[], d.locale)
        LIMIT 1
    ) AS found ON true
"""
VERSIONS = "array_agg((wanted.id, found.locale, found.state, found.sequence)::text ORDER BY wanted.place)"
INCLUDED = "coalesce(string_agg(found.body, ',' ORDER BY wanted.place) FILTER (WHERE found.state = 'live'), '')"
MISSING = """
    coalesce(json_agg(json_build_object('id', wanted.id, 'reason', coalesce(found.state, 'not-published')) ORDER BY wanted.place)
        FILTER (WHERE wanted.id IS NOT NULL AND found.state IS DISTINCT FROM 'live'), '[]')::text
"""

ITEM = """
    WITH item AS (
        SELECT *, (
            SELECT array_agg(other.locale ORDER BY other.locale)
            FROM published_document other
            WHERE other.id = %(id)s AND other.state = 'live'
        ) AS available
        FROM published_document
        WHERE id = %(id)s AND collection = %(collection)s AND locale = ANY(%(locales)s::text[]) AND state = 'live'
        ORDER BY array_position(%(locales)s::text[], locale)
        LIMIT 1
    )
    SELECT item.locale, item.available, {versions}, item.sequence{texts}
    FROM item {linked}
    GROUP BY item.locale, item.available, item.sequence, item.body
"""
ITEM_VERSIONS = ITEM.format(versions=VERSIONS, texts="", linked=LINKED.format(body="summary"))
ITEM_WHOLE = ITEM.format(versions=VERSIONS, texts=f", item.body, {INCLUDED}, {MISSING}", linked=LINKED.format(body="body"))


class Item(NamedTuple):
    locale: str
    available: list[str]
    versions: list[str]
    sequence: int
    body: str = ""
    included: str = ""
    missing: str = "[]"


def item(*, id: uuid.UUID, collection: str, locales: list[str], include: list[str], bodies: bool) -> Item | None:
    """The live document in the first of `locales` it exists in, with its linked documents; None if there is none."""
    rows = select(
        ITEM_WHOLE if bodies else ITEM_VERSIONS,
        {"id": id, "collection": collection, "locales": locales, "include": include, "source": [settings.API_DEFAULT_LOCALE]},
    )
    return Item(*rows[0]) if rows else None


class Trace(NamedTuple):
    locale: str
    state: str
    reason: str
    explanation: str
    replacement: uuid.UUID | None


def traces(id: uuid.UUID, collection: str) -> list[Trace]:
    """What became of a document, per locale."""
    sql = """
        SELECT locale, state, reason, explanation, replacement FROM published_document
        WHERE id = %(id)s AND collection = %(collection)s ORDER BY locale
    """
    return [Trace(*row) for row in select(sql, {"id": id, "collection": collection})]


LIST = """
    WITH chosen AS (
        SELECT DISTINCT ON (d.sort, d.id) d.*
        FROM published_document d
        WHERE d.collection = %(collection)s AND d.state = 'live' AND d.locale = ANY(%(locales)s::text[]){filters}
        ORDER BY d.sort, d.id, array_position(%(locales)s::text[], d.locale)
        LIMIT %(limit)s + 1
    ), item AS (
        SELECT chosen.*, row_number() OVER (ORDER BY sort, id) AS nth FROM chosen
    ), wanted AS (
        SELECT DISTINCT ON (mention.id) mention.id, item.nth, mention.place
        FROM item, unnest(item.included, item.included_collections) WITH ORDINALITY AS mention(id, collection, place)
        WHERE item.nth <= %(limit)s AND mention.collection = ANY(%(include)s::text[])
        ORDER BY mention.id, item.nth, mention.place
    ), linked AS (
        SELECT wanted.*, found.*
        FROM wanted
        LEFT JOIN LATERAL (
            SELECT d.locale, d.state, d.sequence{linked_body}
            FROM published_document d
            WHERE d.id = wanted.id AND d.locale = ANY(%(locales)s::text[] || %(source)s::text[])
            ORDER BY d.state = 'live' DESC, array_position(%(locales)s::text[] || %(source)s::text[], d.locale)
            LIMIT 1
        ) AS found ON true
    )
    SELECT
        (SELECT array_agg((id, locale, sequence)::text ORDER BY nth) FROM item),
        (SELECT array_agg((id, locale, state, sequence)::text ORDER BY nth, place) FROM linked),
        (SELECT array_agg(id ORDER BY nth) FROM item WHERE nth <= %(limit)s),
        (SELECT sort FROM item WHERE nth = %(limit)s AND EXISTS (SELECT FROM item WHERE nth > %(limit)s)){texts}
"""
LIST_TEXTS = """,
        (SELECT coalesce(string_agg({body}, ',' ORDER BY nth), '') FROM item WHERE nth <= %(limit)s),
        (SELECT coalesce(string_agg(body, ',' ORDER BY nth, place), '') FROM linked WHERE state = 'live'),
        (SELECT coalesce(json_agg(json_build_object('id', id, 'reason', coalesce(state, 'not-published')) ORDER BY nth, place), '[]')::text
         FROM linked WHERE state IS DISTINCT FROM 'live')
"""
AFTER = " AND (d.sort, d.id) > (%(after_sort)s, %(after_id)s::uuid)"


class Listing(NamedTuple):
    item_versions: list[str] | None
    linked_versions: list[str] | None
    ids: list[uuid.UUID] | None
    next_sort: str | None
    items: str = ""
    included: str = ""
    missing: str = "[]"


def listing(
    *,
    collection: str,
    locales: list[str],
    facets: list[list[str]],
    limit: int,
    after: tuple[str, uuid.UUID] | None,
    include: list[str],
    view: str,
    bodies: bool,
) -> Listing:
    """One page of a collection. `facets`: a document must have at least one of each inner list."""
    values: dict[str, Any] = {f"facets_{n}": wanted for n, wanted in enumerate(facets)}
    filters = "".join(f" AND d.facets && %(facets_{n})s::varchar[]" for n in range(len(facets)))
    if after:
        filters += AFTER
        values |= {"after_sort": after[0], "after_id": after[1]}
    sql = LIST.format(
        filters=filters,
        linked_body=f", d.{_column(view)} AS body" if bodies else "",
        texts=LIST_TEXTS.format(body=_column(view)) if bodies else "",
    )
    values |= {
        "collection": collection,
        "locales": locales,
        "limit": limit,
        "include": include,
        "source": [settings.API_DEFAULT_LOCALE],
    }
    return Listing(*select(sql, values)[0])


def _column(view: str) -> str:
    return {"summary": "summary", "full": "body"}[view]
