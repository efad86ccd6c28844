"""Every change after a cursor, with tombstones, until caught up. No final state is ever missed."""

import uuid
from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

from api.caching import Answer
from api.errors import Problem
from api.queries.change_facts import DOCUMENT_FACTS, NEWEST, PATH_FACTS, told
from api.queries.select import select
from api.v1.cursors import change_place, encode
from api.v1.parameters import LIMIT, Parameter
from api.v1.splicing import spliced
from api.v1.view import ReadOnlyView

CHANGES = """
    SELECT store.epoch, store.forgotten, newest.sequence, change.*
    FROM published_store store
    CROSS JOIN (SELECT {newest} AS sequence) AS newest
    LEFT JOIN LATERAL (
        (
            SELECT sequence, {document_facts} AS facts, {document} AS document
            FROM published_document WHERE sequence > %(after)s ORDER BY sequence LIMIT %(limit)s
        )
        UNION ALL
        (
            SELECT sequence, {path_facts}, NULL
            FROM published_path WHERE sequence > %(after)s ORDER BY sequence LIMIT %(limit)s
        )
        ORDER BY sequence LIMIT %(limit)s
    ) AS change ON true
    ORDER BY change.sequence
"""
FACTS = {"newest": NEWEST, "document_facts": DOCUMENT_FACTS, "path_facts": PATH_FACTS}
VERSIONS = CHANGES.format(document="NULL", **FACTS)
WHOLE = CHANGES.format(document="CASE state WHEN 'live' THEN body ELSE 'null' END", **FACTS)
READ_AGAIN = "Read everything again, without `since`, and drop what you do not find."


class Change(NamedTuple):
    epoch: uuid.UUID
    forgotten: int
    newest: int
    sequence: int | None
    facts: str
    document: str | None  # JSON; None for paths


class ChangeCollection(ReadOnlyView):
    parameters: ClassVar[Mapping[str, Parameter]] = {
        "since": Parameter(
            "`nextCursor` of an earlier answer. Without it, from the beginning.",
            change_place,
            None,
            {"type": "string", "format": "cursor"},
        ),
        "limit": LIMIT,
    }

    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        epoch, after = values["since"] or (None, 0)
        rows = select(WHOLE if bodies else VERSIONS, {"after": after, "limit": values["limit"]})
        if not rows:
            raise Problem(503, "Nothing was ever published here.")
        first = Change(*rows[0])
        if epoch and (epoch != first.epoch or after > first.newest):
            raise Problem(410, f"This cursor is of a store that was replaced by a backup. {READ_AGAIN}")
        if epoch and after < first.forgotten:
            raise Problem(410, f"This cursor is too old: what was removed since is no longer told. {READ_AGAIN}")
        changes = [change for change in map(Change._make, rows) if change.sequence is not None]
        last = changes[-1].sequence if changes else after
        next_cursor = encode(first.epoch, last)
        caught_up = last == first.newest
        told_all = (told(change.sequence or 0, change.facts, change.document) for change in changes)
        items = ",".join(told_all) if bodies else ""
        return Answer(
            versions=(next_cursor, caught_up, [change.sequence for change in changes]),
            body=spliced({"items": f"[{items}]"}, caughtUp=caught_up, nextCursor=next_cursor),
            keys=["changes"],
            cache_control="public, max-age=0, must-revalidate",
            next_page={"since": next_cursor},
        )
