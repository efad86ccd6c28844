"""The documents that items mention, for the questions that send them along."""

from django.conf import settings

# Each linked document once, in order of mention (`nth` item, `place` in it): live before not live, then by the locales
# asked for. A recall outranks a removal, for it asks readers to act. A linked page comes as its summary: a link is made
# of that, and a page in a page would bring its own desks.
LINKED = """
    mentioned AS (
        SELECT DISTINCT ON (mention.id) mention.id, mention.collection, item.nth, mention.place
        FROM item, unnest(item.included, item.included_collections) WITH ORDINALITY AS mention(id, collection, place)
        WHERE mention.collection = ANY(%(include)s::text[])
        ORDER BY mention.id, item.nth, mention.place
    ), linked AS (
        SELECT mentioned.*, found.*
        FROM mentioned LEFT JOIN LATERAL (
            SELECT d.locale, d.state, d.sequence{text}
            FROM published_document d
            WHERE d.id = mentioned.id AND d.locale = ANY(%(linked_locales)s::text[])
            ORDER BY array_position('{{live,recalled,removed}}'::text[], d.state),
                array_position(%(linked_locales)s::text[], d.locale)
            LIMIT 1
        ) AS found ON true
    )
"""
NO_TEXTS = LINKED.format(text="")
LINKED_VERSIONS = (
    "(SELECT string_agg(concat_ws(' ', id, locale, state, sequence), ',' ORDER BY nth, place) FROM linked)"
)
LINKED_TEXTS = """
    (SELECT coalesce(string_agg(text, ',' ORDER BY nth, place), '') FROM linked WHERE state = 'live'),
    (SELECT coalesce(json_agg(json_build_object('id', id, 'reason', coalesce(state, 'not-published'))
        ORDER BY nth, place), '[]')::text FROM linked WHERE state IS DISTINCT FROM 'live')
"""


def with_texts(column: str) -> str:
    """As `NO_TEXTS`, with the text of each, which is read only where it is asked for."""
    text = f", CASE WHEN mentioned.collection = 'pages' THEN d.summary ELSE d.{column} END AS text"
    return LINKED.format(text=text)


def linked_locales(locales: list[str]) -> list[str]:
    """Where linked documents are looked for: at last in the source language, so that a desk is never dropped."""
    return list(dict.fromkeys([*locales, settings.API_DEFAULT_LOCALE]))
