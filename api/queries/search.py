"""Documents of one locale by relevance: rare words weigh more than common ones, a title more than running text.

Reading a document's lexemes costs much more than finding it in an index. So the indexes choose what comes into
question, by what is in titles and keywords and what is in running text; only the best of those are read and ranked.
"""

import re
import uuid
from typing import Any, NamedTuple

from api.queries.search_words import WORDS
from api.queries.select import select
from api.word_parts import searchable

COLLECTIONS = ["pages", "reporting-points", "glossary-terms"]
LONGEST_PHRASE = 4  # words of a synonym
MOST_WORDS = 24
MOST_FOUND = 1000  # of one word; of running text also of all words, but for the last
MOST_RANKED = 200
# What begins and ends a hit in an excerpt, until the excerpt is made safe HTML.
BEGIN, END = "\ue000", "\ue001"

COLLECTION_WEIGHT = "CASE d.collection WHEN 'pages' THEN 1 WHEN 'reporting-points' THEN 0.7 ELSE 0.1 END"
WHOLE_QUESTION = "(0.5 + 0.5 * count(*) / (SELECT count(*) FROM asked))"  # more of its words weigh more
WITH_WORD = f"""
    SELECT d.id, {COLLECTION_WEIGHT} AS weight FROM published_document d
    WHERE d.locale = %(locale)s AND d.state = 'live' AND d.collection = ANY(%(collections)s::text[])
        AND (%(types)s::varchar[] IS NULL OR d.facets && %(types)s::varchar[])
        AND (%(audiences)s::varchar[] IS NULL OR d.facets && %(audiences)s::varchar[]
            OR d.collection = 'glossary-terms')
"""  # noqa: S608 nothing of a user in it
SEARCH = f"""
    WITH {WORDS}, word AS (
        SELECT *, sum(documents) OVER (ORDER BY weight DESC, query::text) - documents AS before,
            dense_rank() OVER (ORDER BY asked) AS nth
        FROM weighed
    ), match AS (
        SELECT d.id, word.nth, 0.6 * word.weight * d.weight AS score FROM word CROSS JOIN LATERAL (
            {WITH_WORD} AND ts_filter(d.search_vector, '{{a,b}}') @@ word.query LIMIT %(most_found)s
        ) AS d
        UNION ALL
        SELECT d.id, word.nth, 0.3 * word.weight * d.weight FROM word CROSS JOIN LATERAL (
            {WITH_WORD} AND d.search_vector @@ word.query LIMIT %(most_found)s
        ) AS d
        WHERE word.before < %(most_found)s
    ), candidate AS (
        SELECT id FROM (SELECT id, max(score) AS score FROM match GROUP BY id, nth) AS best
        GROUP BY id ORDER BY sum(score) * {WHOLE_QUESTION} DESC, id LIMIT %(most_ranked)s
    ), scored AS (
        SELECT d.id, d.collection, sum(hit.score) * {WHOLE_QUESTION} * {COLLECTION_WEIGHT} AS score
        FROM candidate JOIN published_document d ON d.id = candidate.id AND d.locale = %(locale)s
        -- The concatenation unpacks the vector once, not for each word.
        CROSS JOIN LATERAL (SELECT d.search_vector || '' AS vector OFFSET 0) AS unpacked
        CROSS JOIN LATERAL (
            SELECT max(weight * ts_rank('{{0.3, 0.3, 0.6, 1.0}}', unpacked.vector, query)) AS score
            FROM weighed WHERE unpacked.vector @@ query GROUP BY asked
        ) AS hit
        GROUP BY d.id, d.collection
        ORDER BY score DESC, d.id LIMIT %(limit)s
    )
    SELECT scored.id, scored.collection, scored.score, d.summary,
        ts_headline(language.config, concat_ws(' ', nullif(d.search_keywords, ''), d.search_text), everything.query,
            'StartSel={BEGIN}, StopSel={END}, MaxFragments=2, MaxWords=18, MinWords=6, FragmentDelimiter=" … "')
    FROM scored JOIN published_document d ON d.id = scored.id AND d.locale = %(locale)s
    CROSS JOIN language CROSS JOIN (SELECT string_agg(query::text, ' | ')::tsquery AS query FROM weighed) AS everything
    ORDER BY scored.score DESC, scored.id
"""  # noqa: S608 nothing of a user in it


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
        "most_found": MOST_FOUND,
        "most_ranked": MOST_RANKED,
        "limit": limit,
        "types": [f"type:{type}" for type in types] or None,
        "audiences": [*(f"audience:{audience}" for audience in audiences), "audience:any"] if audiences else None,
    }
    return [Hit(*row) for row in select(SEARCH, values)]


def phrases(text: str) -> list[str]:
    """All runs of up to `LONGEST_PHRASE` words, in lower case."""
    words = re.findall(r"[^\s.,;:!?\"“”()]+", text.casefold())[:MOST_WORDS]
    return [
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(start + LONGEST_PHRASE, len(words)) + 1)
    ]
