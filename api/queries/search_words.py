"""The words that a question is looked up by, each with its weight: rare words weigh more than common ones.

Each word that was asked for is looked up as it is; as a part of longer words, for Dutch writes compounds in one; where
nobody ever wrote it, as the words most like it; and through the synonyms of the glossary.
"""

# For `WITH`. `asked` holds the lexemes of the question, `weighed` all that is looked up for each of them.
WORDS = """
    language AS (
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
    )
"""
