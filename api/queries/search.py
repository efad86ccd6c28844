"""Documents of one locale by relevance: rare words weigh more than common ones, a title more than running text.

Each word that was asked for is looked up as it is; as a part of longer words, for Dutch writes compounds in one; where
nobody ever wrote it, as the words most like it; and through the synonyms of the glossary.
"""

import re
import uuid
from typing import Any, NamedTuple

from api.queries.select import select
from api.word_parts import searchable

COLLECTIONS = ["pages", "reporting-points", "glossary-terms"]
LONGEST_PHRASE = 4  # words of a synonym
MOST_WORDS = 24
# What begins and ends a hit in an excerpt, until the excerpt is made safe HTML.
BEGIN, END = "\ue000", "\ue001"

SEARCH = """
    WITH language AS (
        SELECT search_config::regconfig AS config FROM published_document
        WHERE collection = 'locales' AND locale = %(locale)s AND state = 'live'
    ), total AS (
        SELECT coalesce(max(documents), 0) + 1 AS documents FROM published_lexeme
        WHERE locale = %(locale)s AND lexeme = ''
    ), asked AS (
        SELECT DISTINCT word.lexeme FROM language, unnest(to_tsvector(language.config, %(text)s)) AS word
        WHERE word.lexeme ~ '^[^''\\\\%%_]+$' LIMIT %(most_words)s
    ), synonym AS (
        SELECT DISTINCT word.lexeme FROM language, published_document d,
            unnest(to_tsvector(language.config, d.search_title)) AS word
        WHERE d.locale = %(locale)s AND d.collection = 'glossary-terms' AND d.state = 'live'
            AND d.facets && %(synonyms)s::varchar[]
    ), written AS (
        SELECT asked.lexeme AS asked, known.lexeme, known.documents, 1.0 AS closeness
        FROM asked JOIN published_lexeme known ON known.locale = %(locale)s AND known.lexeme = asked.lexeme
        WHERE known.documents > 0
        UNION ALL
        SELECT asked.lexeme, part.lexeme, part.documents, 0.8 * length(asked.lexeme) / length(part.lexeme)
        FROM asked CROSS JOIN LATERAL (
            SELECT known.lexeme, known.documents FROM published_lexeme known
            WHERE length(asked.lexeme) >= 4 AND known.locale = %(locale)s AND known.documents > 0
                AND (known.lexeme LIKE '%%___' || asked.lexeme OR known.lexeme LIKE asked.lexeme || '___%%')
            ORDER BY known.documents DESC, known.lexeme LIMIT 8
        ) AS part
    ), found AS (
        SELECT * FROM written
        UNION ALL
        SELECT asked.lexeme, alike.lexeme, alike.documents, 0.8 * alike.likeness FROM asked CROSS JOIN LATERAL (
            SELECT known.lexeme, known.documents, similarity(known.lexeme, asked.lexeme) AS likeness
            FROM published_lexeme known
            WHERE length(asked.lexeme) >= 4 AND known.locale = %(locale)s AND known.documents > 0
                AND known.lexeme %% asked.lexeme
            ORDER BY likeness DESC, known.lexeme LIMIT 3
        ) AS alike
        WHERE asked.lexeme NOT IN (SELECT written.asked FROM written)
        UNION ALL
        SELECT 'synonym ' || synonym.lexeme, known.lexeme, known.documents, 0.8
        FROM synonym JOIN published_lexeme known ON known.locale = %(locale)s AND known.lexeme = synonym.lexeme
    ), weighed AS (
        SELECT found.asked, quote_literal(found.lexeme)::tsquery AS query, found.documents,
            found.closeness * ln(1 + total.documents::float / max(found.documents) OVER (PARTITION BY asked)) AS weight
        FROM found, total WHERE found.documents > 0 AND found.lexeme ~ '^[^''\\\\]+$'
    ), rare AS (
        SELECT query, sum(documents) OVER (ORDER BY weight DESC, query::text) - documents AS before FROM weighed
    ), wanted AS (
        SELECT string_agg(query::text, ' | ')::tsquery AS query FROM rare WHERE before < %(most_candidates)s
    ), scored AS (
        SELECT d.id, d.collection, sum(hit.score) * (0.5 + 0.5 * count(*) / (SELECT count(*) FROM asked))
            * CASE d.collection WHEN 'pages' THEN 1 WHEN 'reporting-points' THEN 0.7 ELSE 0.1 END AS score
        FROM published_document d CROSS JOIN wanted CROSS JOIN LATERAL (
            SELECT max(weight * ts_rank('{{0.3, 0.3, 0.6, 1.0}}', d.search_vector, query)) AS score
            FROM weighed WHERE d.search_vector @@ query GROUP BY asked
        ) AS hit
        WHERE d.locale = %(locale)s AND d.collection = ANY(%(collections)s::text[]) AND d.state = 'live'
            AND d.search_vector @@ wanted.query{filters}
        GROUP BY d.id, d.collection
        ORDER BY score DESC, d.id LIMIT %(limit)s
    )
    SELECT scored.id, scored.collection, scored.score, d.summary,
        ts_headline(language.config, concat_ws(' ', nullif(d.search_keywords, ''), d.search_text), everything.query,
            'StartSel={begin}, StopSel={end}, MaxFragments=2, MaxWords=18, MinWords=6, FragmentDelimiter=" … "')
    FROM scored JOIN published_document d ON d.id = scored.id AND d.locale = %(locale)s
    CROSS JOIN language CROSS JOIN (SELECT string_agg(query::text, ' | ')::tsquery AS query FROM weighed) AS everything
    ORDER BY scored.score DESC, scored.id
"""
MOST_CANDIDATES = 2000


class Hit(NamedTuple):
    """`summary` is JSON; `excerpt` is plain text with its hits between `BEGIN` and `END`."""

    id: uuid.UUID
    collection: str
    score: float
    summary: str
    excerpt: str


def search(text: str, *, locale: str, types: list[str], audiences: list[str], limit: int) -> list[Hit]:
    """The best first. Words explained are for every audience."""
    values: dict[str, Any] = {
        "text": searchable(text, locale),
        "locale": locale,
        "collections": COLLECTIONS,
        "synonyms": [f"synonym:{phrase}" for phrase in phrases(text)],
        "most_words": MOST_WORDS,
        "most_candidates": MOST_CANDIDATES,
        "limit": limit,
    }
    filters = ""
    if types:
        values["types"] = [f"type:{type}" for type in types]
        filters += " AND d.facets && %(types)s::varchar[]"
    if audiences:
        values["audiences"] = [*(f"audience:{audience}" for audience in audiences), "audience:any"]
        filters += " AND (d.facets && %(audiences)s::varchar[] OR d.collection = 'glossary-terms')"
    return [Hit(*row) for row in select(SEARCH.format(filters=filters, begin=BEGIN, end=END), values)]


def phrases(text: str) -> list[str]:
    """All runs of up to `LONGEST_PHRASE` words, in lower case."""
    words = re.findall(r"[^\s.,;:!?\"“”()]+", text.casefold())[:MOST_WORDS]
    return [
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(start + LONGEST_PHRASE, len(words)) + 1)
    ]
