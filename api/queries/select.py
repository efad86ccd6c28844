"""Asks the database as the public role."""

from typing import Any

from django.db import OperationalError, connections
from django.db.backends.signals import connection_created
from django.dispatch import receiver

PUBLISHED = "published"


@receiver(connection_created)
def plan_once(connection: Any, **_: Any) -> None:
    """Few questions, asked over and over, whose plans are the same for all values.

    PostgreSQL expects a bit more of its plans for one value, and then plans the question anew each time, which takes
    longer than answering it.
    """
    if connection.alias == PUBLISHED:
        connection.connection.execute("SET plan_cache_mode = force_generic_plan")


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
