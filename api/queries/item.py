"""One document with those it mentions, and what became of one that is not there."""

import uuid
from typing import NamedTuple

from api.queries.linked import LINKED_TEXTS, LINKED_VERSIONS, NO_TEXTS, linked_locales, with_texts
from api.queries.select import select

ITEM = """
    WITH item AS (
        SELECT d.id, d.locale, d.sequence, d.included, d.included_collections, 1 AS nth{body}
        FROM published_document d
        WHERE d.id = %(id)s AND d.locale = ANY(%(locales)s::text[]) AND d.collection = %(collection)s
            AND d.state = 'live'
        ORDER BY array_position(%(locales)s::text[], d.locale)
        LIMIT 1
    ), profile AS (
        SELECT d.sequence{direction}
        FROM published_document d JOIN item ON d.locale = item.locale
        WHERE d.collection = 'locales' AND d.state = 'live'
    ), {linked}
    SELECT item.locale,
        (SELECT array_agg(d.locale::text ORDER BY d.locale)
            FROM published_document d WHERE d.id = item.id AND d.state = 'live'),
        (SELECT coalesce(json_object_agg(p.locale, p.path ORDER BY p.locale), '{{}}')::text
            FROM published_path p WHERE p.target = item.id AND p.kind = 'page'),
        item.sequence, (SELECT sequence FROM profile),
        (SELECT string_agg(id::text, ' ' ORDER BY place) FROM linked),
        {linked_versions}{texts}
    FROM item
"""
# While a locale is being taken away its own document goes first: for that moment its direction is not known.
TEXTS = ", item.body, coalesce((SELECT direction FROM profile), 'ltr')," + LINKED_TEXTS  # noqa: S608 nothing of a user in it
VERSIONS = ITEM.format(linked=NO_TEXTS, linked_versions=LINKED_VERSIONS, body="", direction="", texts="")
WHOLE = ITEM.format(
    linked=with_texts("body"),
    linked_versions=LINKED_VERSIONS,
    body=", d.body",
    direction=", d.body::json ->> 'direction' AS direction",
    texts=TEXTS,
)


class Item(NamedTuple):
    """`paths` (locale -> path), `included` and `missing` are JSON; `linked_ids` have spaces between.

    Texts are empty where no bodies were asked for.
    """

    locale: str
    available: list[str]
    paths: str
    sequence: int
    profile_sequence: int | None
    linked_ids: str | None
    linked_versions: str | None
    body: str = ""
    direction: str = ""
    included: str = ""
    missing: str = "[]"


def item(*, id: uuid.UUID, collection: str, locales: list[str], include: list[str], bodies: bool) -> Item | None:
    """The live document in the first of `locales` it exists in, with its linked documents; None if there is none."""
    values = {
        "id": id,
        "collection": collection,
        "locales": locales,
        "linked_locales": linked_locales(locales),
        "include": include,
    }
    rows = select(WHOLE if bodies else VERSIONS, values)
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
