"""Every change after a cursor, with tombstones, until caught up. No final state is ever missed."""

import json
import uuid
from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.caching import answer, etag, is_fresh, not_modified
from api.errors import Problem
from api.queries import select
from api.v1.cursors import change_place, encode
from api.v1.parameters import LIMIT, Parameter
from api.v1.view import ReadOnlyView

CHANGES = """
    SELECT store.epoch, change.*
    FROM published_store store
    LEFT JOIN LATERAL (
        SELECT * FROM (
            (
                SELECT sequence, json_build_object(
                    'kind', 'document', 'id', id, 'locale', locale, 'collection', collection, 'type', type, 'state', state,
                    'reason', nullif(reason, ''), 'explanation', nullif(explanation, ''), 'replacement', replacement
                )::text AS facts, nullif(body, '') AS body
                FROM published_document WHERE sequence > %(after)s ORDER BY sequence LIMIT %(limit)s
            )
            UNION ALL
            (
                SELECT sequence, json_build_object(
                    'kind', 'path', 'id', target, 'locale', locale, 'path', path, 'state', kind
                )::text, NULL
                FROM published_path WHERE sequence > %(after)s ORDER BY sequence LIMIT %(limit)s
            )
        ) AS both_tables ORDER BY sequence LIMIT %(limit)s
    ) AS change ON true
    ORDER BY change.sequence
"""


class Change(NamedTuple):
    epoch: uuid.UUID
    sequence: int | None
    facts: str
    body: str | None


class ChangeCollection(ReadOnlyView):
    parameters: ClassVar[Mapping[str, Parameter]] = {
        "since": Parameter(
            "`nextCursor` of an earlier answer. Without it, from the beginning.", change_place, None, {"type": "string"}
        ),
        "limit": LIMIT,
    }

    def answer(self, request: HttpRequest, values: dict[str, Any]) -> HttpResponse:
        epoch, after = values["since"] or (None, 0)
        changes = [Change(*row) for row in select(CHANGES, {"after": after, "limit": values["limit"]})]
        if not changes:
            raise Problem(503, "Nothing was ever published here.")
        if epoch and epoch != changes[0].epoch:
            raise Problem(410, "The store was restored since. Read everything again, without `since`.")
        found = [change for change in changes if change.sequence is not None]
        next_cursor = encode(changes[0].epoch, found[-1].sequence if found else after)
        tag = etag(["changes", after, values["limit"]], (changes[0].epoch, [change.sequence for change in found]))
        if is_fresh(request, tag):
            return not_modified(tag)
        caught_up = json.dumps(len(found) < values["limit"])
        body = f'{{"items":[{",".join(map(_item, found))}],"caughtUp":{caught_up},"nextCursor":{json.dumps(next_cursor)}}}'
        response = answer(body, tag, keys=["changes"])
        response["Cache-Control"] = "public, max-age=0, must-revalidate"
        response["Link"] = f'<{settings.API_BASE_URL}{request.path}?since={next_cursor}>; rel="next"'
        return response


def _item(change: Change) -> str:
    document = f',"document":{change.body or "null"}' if '"kind" : "document"' in change.facts else ""
    return f'{{"sequence":{change.sequence},{change.facts[1:-1]}{document}}}'
