"""One page of a collection, with the documents its items mention."""

import uuid
from typing import Any, NamedTuple

from api.queries.linked import LINKED_TEXTS, LINKED_VERSIONS, NO_TEXTS, linked_locales, with_texts
from api.queries.select import select

# `sort` is equal in all locales of a document and never changes: pages neither skip nor repeat while others publish.
# Each locale gives the index's first rows, enough for the whole page; of those the best locale of each document stays.
LISTING = """
    WITH chosen AS (
        SELECT DISTINCT ON (d.sort, d.id) d.*
        FROM unnest(%(locales)s::text[]) WITH ORDINALITY AS wanted(locale, place)
        CROSS JOIN LATERAL (
            SELECT d.id, d.locale, d.sort, d.sequence, d.included, d.included_collections{text}
            FROM published_document d
            WHERE d.collection = %(collection)s AND d.locale = wanted.locale AND d.state = 'live'{filters}
            ORDER BY d.sort, d.id
            LIMIT %(limit)s + 1
        ) AS d
        ORDER BY d.sort, d.id, wanted.place
        LIMIT %(limit)s + 1
    ), item AS (
        SELECT chosen.*, row_number() OVER (ORDER BY sort, id) AS nth FROM chosen ORDER BY sort, id LIMIT %(limit)s
    ), {linked}
    SELECT
        (SELECT array_agg((id, locale, sequence)::text ORDER BY nth) FROM item),
        {linked_versions},
        (SELECT array_agg(DISTINCT locale::text) FROM item),
        (SELECT count(*) > %(limit)s FROM chosen),
        (SELECT sort FROM item WHERE nth = %(limit)s),
        (SELECT id FROM item WHERE nth = %(limit)s){texts}
"""
TEXTS = ", (SELECT coalesce(string_agg(text, ',' ORDER BY nth), '') FROM item)," + LINKED_TEXTS  # noqa: S608 nothing of a user in it
AFTER = " AND (d.sort, d.id) > (%(after_sort)s, %(after_id)s::uuid)"
COLUMNS = {"summary": "summary", "full": "body"}


class Listing(NamedTuple):
    """`items`, `included` and `missing` are JSON; `last_sort` and `last_id` are set on a full page."""

    item_versions: list[str] | None
    linked_versions: list[str] | None
    locales: list[str] | None
    more: bool
    last_sort: str | None
    last_id: uuid.UUID | None
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
    only: list[uuid.UUID] | None,
    include: list[str],
    view: str,
    bodies: bool,
) -> Listing:
    """One page of a collection. `facets`: a document must have at least one of each inner list. `only`: of these."""
    values: dict[str, Any] = {f"facets_{n}": wanted for n, wanted in enumerate(facets)}
    filters = "".join(f" AND d.facets && %(facets_{n})s::varchar[]" for n in range(len(facets)))
    if only is not None:
        filters += " AND d.id = ANY(%(only)s::uuid[])"
        values |= {"only": only}
    if after:
        filters += AFTER
        values |= {"after_sort": after[0], "after_id": after[1]}
    values |= {
        "collection": collection,
        "locales": locales,
        "linked_locales": linked_locales(locales),
        "limit": limit,
        "include": include,
    }
    column = COLUMNS[view]
    sql = LISTING.format(
        filters=filters,
        text=f", d.{column} AS text" if bodies else "",
        linked=with_texts(column) if bodies else NO_TEXTS,
        linked_versions=LINKED_VERSIONS,
        texts=TEXTS if bodies else "",
    )
    return Listing(*select(sql, values)[0])
