"""All that is published, in one request, with the cursor from which `changes` goes on."""

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, ClassVar

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from rest_framework.renderers import BaseRenderer, JSONRenderer

from api.caching import Answer, etag, is_fresh, not_modified, with_headers
from api.errors import Problem
from api.queries.export import START, export
from api.queries.select import select
from api.v1.cursors import encode
from api.v1.parameters import Parameter, code_filter, read_parameters
from api.v1.readers import LANGUAGE_TAG, language_tag, list_of, several
from api.v1.view import ReadOnlyView

REVALIDATE = "public, max-age=0, must-revalidate"


class NdJson(BaseRenderer):
    """Named for content negotiation only."""

    media_type = "application/x-ndjson"
    format = "ndjson"


class ExportView(ReadOnlyView):
    renderer_classes = [NdJson, JSONRenderer]
    parameters: ClassVar[Mapping[str, Parameter]] = {
        "locale": Parameter(
            "Only these locales (BCP 47), separated by commas. Without it, all.",
            several(language_tag),
            (),
            list_of(LANGUAGE_TAG.pattern) | {"example": "nl,en"},
        ),
        "type": code_filter("documents of these types; paths are left out then"),
    }

    def read(self, query: HttpRequest, **path: Any) -> HttpResponseBase:
        values = read_parameters(query, self.parameters)
        rows = select(START, {})
        if not rows:
            raise Problem(503, "Nothing was ever published here.")
        answer = Answer(versions=rows[0], keys=["changes"], cache_control=REVALIDATE)
        tag = etag((query.path, values), answer.versions)
        if is_fresh(query, tag):
            return not_modified(answer, tag)
        lines = stream(list(values["locale"]), values["type"] or [])
        response = StreamingHttpResponse(lines, content_type="application/x-ndjson")
        return with_headers(response, answer, tag)


def stream(locales: list[str], types: list[str]) -> Iterator[bytes]:
    """NDJSON: a first line with the cursor, then a line for each document and path."""
    parts = export(locales, types)
    start: Any = next(parts)
    first = json.dumps({"kind": "export", "nextCursor": encode(*start)})
    for lines in chain([[first]], parts):
        yield ("\n".join(lines) + "\n").encode()  # type: ignore[arg-type]
