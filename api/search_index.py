"""What search looks things up in: the lexemes of each document, and in how many documents of its locale each is."""

import uuid
from collections.abc import Set
from typing import Any

from django.contrib.postgres.search import SearchVector
from django.db import connection
from django.db.models import Value

from api.models import PublishedDocument
from api.word_parts import searchable

WEIGHTS = {"title": "A", "keywords": "B", "text": "D"}
ALL = ""  # stands for every document that can be found

LEXEMES = """
    SELECT unnest(tsvector_to_array(search_vector)) FROM published_document WHERE id = %s AND locale = %s
"""
MORE = """
    INSERT INTO published_lexeme AS known (locale, lexeme, documents) SELECT %s, unnest(%s::text[]), 1
    ON CONFLICT (locale, lexeme) DO UPDATE SET documents = known.documents + 1
"""
FEWER = "UPDATE published_lexeme SET documents = documents - 1 WHERE locale = %s AND lexeme = ANY(%s)"


def search_vector(locale: str, texts: Any) -> Any:
    """The expression for the column: the words of `texts`, a `SearchTexts`, each with the weight of where it stands."""
    vectors = [
        SearchVector(Value(searchable(getattr(texts, name), locale)), config=texts.config, weight=weight)
        for name, weight in WEIGHTS.items()
    ]
    return vectors[0] + vectors[1] + vectors[2]


def lexemes_of(id: uuid.UUID, locale: str) -> set[str]:
    """Those a document is found by, and `ALL` where it is found at all."""
    with connection.cursor() as cursor:
        cursor.execute(LEXEMES, [id, locale])
        found = {lexeme for (lexeme,) in cursor.fetchall()}
        return found | {ALL} if found else found


def count_lexemes(locale: str, before: Set[str], after: Set[str]) -> None:
    """A document had, and has, these. The caller is the only writer: see `store.next_sequence`."""
    with connection.cursor() as cursor:
        if new := sorted(after - before):
            cursor.execute(MORE, [locale, new])
        if gone := sorted(before - after):
            cursor.execute(FEWER, [locale, gone])


def count_all_lexemes() -> None:
    """Count anew, for documents that were written by something else than the store."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM published_lexeme")
        locales = PublishedDocument.objects.values_list("locale", flat=True).distinct()
        for locale in locales:
            cursor.execute(
                """
                INSERT INTO published_lexeme (locale, lexeme, documents)
                SELECT %(locale)s, word, ndoc FROM ts_stat(format(
                    'SELECT search_vector FROM published_document WHERE locale = %%L', %(locale)s::text))
                UNION ALL
                SELECT %(locale)s, '', count(*) FROM published_document
                WHERE locale = %(locale)s AND search_vector <> ''
                """,
                {"locale": locale},
            )
