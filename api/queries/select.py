"""Asks the database as the public role."""

from typing import Any

from django.db import connections

PUBLISHED = "published"


def select(sql: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The rows of one SELECT. Raises django.db.OperationalError where the database cannot be reached."""
    with connections[PUBLISHED].cursor() as cursor:
        cursor.execute(sql, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows
