"""A collection of documents and its items: the two views behind most of the API."""

import json
import uuid
from collections.abc import Mapping
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api import queries
from api.caching import answer, etag, is_fresh, not_modified
from api.v1.cursors import encode, list_place
from api.v1.locale_contract import chain, not_there
from api.v1.parameters import FALLBACK, LIMIT, LOCALE, VIEW, Parameter
from api.v1.view import ReadOnlyView

CURSOR = Parameter("Where to go on: `nextCursor` of the page before.", list_place, None, {"type": "string"})


class ItemView(ReadOnlyView):
    collection: ClassVar[str]
    parameters: ClassVar[Mapping[str, Parameter]] = {"locale": LOCALE, "fallback": FALLBACK}

    def answer(self, request: HttpRequest, values: dict[str, Any], id: uuid.UUID) -> HttpResponse:
        locales = chain(values)
        query = {"id": id, "collection": self.collection, "locales": locales, "include": values.get("include", [])}
        request_key = ["item", *query.values()]
        if "If-None-Match" in request.headers:
            held = queries.item(**query, bodies=False)
            if held and is_fresh(request, tag := self._etag(request_key, held)):
                return not_modified(tag, locale=held.locale)
        found = queries.item(**query, bodies=True)
        if found is None:
            raise not_there(id, self.collection, locales)
        envelope = _locale_members(values["locale"], found.locale, found.available)
        body = f'{{"item":{found.body},"included":[{found.included}],"missing":{found.missing},{envelope}}}'
        return answer(body, self._etag(request_key, found), locale=found.locale, keys=[id, *_ids(found.versions)])

    def _etag(self, request_key: list[Any], found: queries.Item) -> str:
        return etag(request_key, (found.locale, found.sequence, found.available, found.versions))


class CollectionView(ReadOnlyView):
    collection: ClassVar[str]
    filters: ClassVar[Mapping[str, Parameter]] = {}
    parameters: ClassVar[Mapping[str, Parameter]] = {
        "locale": LOCALE, "fallback": FALLBACK, "limit": LIMIT, "cursor": CURSOR, "view": VIEW,
    }  # fmt: skip

    def answer(self, request: HttpRequest, values: dict[str, Any]) -> HttpResponse:
        query = {
            "collection": self.collection,
            "locales": chain(values),
            "facets": [_facets(name, values[name]) for name in self.filters if values[name] is not None],
            "limit": values["limit"],
            "after": values["cursor"],
            "include": values.get("include", []),
            "view": values["view"],
        }
        request_key = ["list", *query.values()]
        if "If-None-Match" in request.headers:
            held = queries.listing(**query, bodies=False)
            if is_fresh(request, tag := self._etag(request_key, held)):
                return not_modified(tag, locale=values["locale"])
        found = queries.listing(**query, bodies=True)
        next_cursor = encode(found.next_sort, found.ids[-1]) if found.next_sort is not None and found.ids else None
        body = (
            f'{{"items":[{found.items}],"included":[{found.included}],"missing":{found.missing},'
            f'"requestedLocale":{json.dumps(values["locale"])},"nextCursor":{json.dumps(next_cursor)}}}'
        )
        response = answer(
            body,
            self._etag(request_key, found),
            locale=values["locale"],
            keys=[self.collection, *(found.ids or []), *_ids(found.linked_versions)],
        )
        response["Link"] = _links(request, next_cursor)
        return response

    def _etag(self, request_key: list[Any], found: queries.Listing) -> str:
        return etag(request_key, (found.item_versions, found.linked_versions))


def _facets(name: str, wanted: list[Any]) -> list[str]:
    """What documents say of themselves; one for all forms of exploitation fits every form."""
    facets = [f"{name}:{value}" for value in wanted]
    return [*facets, f"{name}:any"] if name == "exploitationForm" else facets


def _locale_members(requested: str, served: str, available: list[str]) -> str:
    members = {"requestedLocale": requested, "locale": served, "availableLocales": available}
    return json.dumps(members)[1:-1]


def _ids(versions: list[str] | None) -> list[str]:
    return [version[1:].split(",")[0] for version in versions or [] if not version.startswith("(,")]


def _links(request: HttpRequest, next_cursor: str | None) -> str:
    query = request.GET.copy()
    base = f"{settings.API_BASE_URL}{request.path}"
    links = [f'<{base}?{query.urlencode()}>; rel="self"' if query else f'<{base}>; rel="self"']
    if next_cursor:
        query["cursor"] = next_cursor
        links.append(f'<{base}?{query.urlencode()}>; rel="next"')
    return ", ".join(links)
