"""Asks the database as the public role."""

from typing import Any

from django.db import OperationalError, connections

PUBLISHED = "published"


def select(sql: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The rows of one SELECT. Raises django.db.OperationalError where the database cannot be reached.

    A connection that was lost since the last question is made anew: asking first whether it still works would be a
    second question every time.
    """
    connection = connections[PUBLISHED]
    try:
        return _rows(sql, parameters)
    except OperationalError:
        if connection.in_atomic_block or connection.is_usable():
            raise
        connection.close()
        return _rows(sql, parameters)


def _rows(sql: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connections[PUBLISHED].cursor() as cursor:
        cursor.execute(sql, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows
