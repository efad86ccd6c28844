"""Everything that is published, as a stream in constant memory.

The newest sequence is read first: what changes while the stream runs, `changes` tells again.
"""

from collections.abc import Iterator
from typing import Any

from django.db import connections, transaction

from api.queries.change_facts import DOCUMENT_FACTS, NEWEST, PATH_FACTS, told
from api.queries.select import PUBLISHED

START = f"SELECT epoch, {NEWEST} FROM published_store"  # noqa: S608 nothing of a user in it
DOCUMENTS = """
    SELECT sequence, {facts}, body FROM published_document WHERE state = 'live'{filters} ORDER BY sequence
"""
PATHS = "SELECT sequence, {facts}, NULL FROM published_path WHERE true{filters} ORDER BY sequence"
AT_ONCE = 200  # rows


def export(locales: list[str], types: list[str]) -> Iterator[tuple[Any, int] | list[str]]:
    """First the epoch and the newest sequence, then lists of JSON objects.

    Without `locales` or `types`, all. Paths come along unless only some types were asked for.
    """
    values = {"locales": locales, "types": types}
    of_locales = " AND locale = ANY(%(locales)s::text[])" if locales else ""
    of_types = " AND type = ANY(%(types)s::text[])" if types else ""
    questions = [DOCUMENTS.format(facts=DOCUMENT_FACTS, filters=of_locales + of_types)]
    if not types:
        questions.append(PATHS.format(facts=PATH_FACTS, filters=of_locales))
    with transaction.atomic(using=PUBLISHED):  # where a cursor lives on the server
        connection = connections[PUBLISHED]
        with connection.cursor() as cursor:
            cursor.execute(START)
            yield cursor.fetchone()
        for question in questions:
            with connection.chunked_cursor() as cursor:
                cursor.execute(question, values)
                while rows := cursor.fetchmany(AT_ONCE):
                    yield [told(*row) for row in rows]
