"""Rows of the published tables, written the way publishing writes them."""

import json
import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection

from api.models import PathKind, PublishedDocument, PublishedPath, State

DIRECTIONS = {"ar": "rtl"}


def id_of(name: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, name)


def document(
    name: str,
    locale: str = "nl",
    *,
    collection: str = "pages",
    text: str = "Lees dit.",
    mentions: Mapping[str, str] | None = None,
    facets: Iterable[str] = (),
    sort: str | None = None,
) -> uuid.UUID:
    """A live document; `mentions`: name -> collection. Returns its id."""
    said = {"type": collection, "id": str(id_of(name)), "locale": locale, "name": name}
    write(
        name,
        locale,
        collection=collection,
        type=collection,
        state=State.LIVE,
        sort=name if sort is None else sort,
        facets=list(facets),
        included=[id_of(each) for each in mentions or {}],
        included_collections=list((mentions or {}).values()),
        body=as_json(said | {"text": text}),
        summary=as_json(said),
        reason="",
        explanation="",
        replacement=None,
    )
    return id_of(name)


def whole(document: Mapping[str, Any], collection: str, *, sort: str = "", facets: Iterable[str] = ()) -> None:
    """A document with all its members, under the id it has itself."""
    text = as_json(document)
    PublishedDocument.objects.update_or_create(
        document_id=document["id"],
        locale=document["locale"],
        defaults={
            "collection": collection,
            "type": document["type"],
            "state": State.LIVE,
            "sort": sort or document.get("key", ""),
            "facets": list(facets),
            "body": text,
            "summary": text,
            "sequence": next_sequence(),
        },
    )


def desk(name: str, locale: str = "nl", **values: Any) -> uuid.UUID:
    return document(name, locale, collection="reporting-points", **values)


def tombstone(
    name: str,
    locale: str = "nl",
    *,
    state: str = State.REMOVED,
    reason: str = "unpublished",
    explanation: str = "",
    replacement: uuid.UUID | None = None,
) -> None:
    """What is left of a document that was live."""
    empty = {"facets": [], "included": [], "included_collections": [], "body": "", "summary": ""}
    why = {"state": state, "reason": reason, "explanation": explanation, "replacement": replacement}
    write(name, locale, **empty, **why)


def language(code: str, *, required: Iterable[str] = ()) -> None:
    """A public locale, with the names of the pages it must have."""
    body = as_json({"type": "locale", "code": code, "direction": DIRECTIONS.get(code, "ltr")})
    facts = {"collection": "locales", "type": "locale", "state": State.LIVE, "sort": f"{code != 'nl':d}:{code}"}
    pages = [id_of(name) for name in required]
    included = {"included": pages, "included_collections": ["pages"] * len(pages)}
    write(f"locale {code}", code, **facts, **included, body=body, summary=body)


def navigation(locale: str, text: str = "Home") -> None:
    body = as_json({"type": "navigation", "locale": locale, "items": [text]})
    write("navigation", locale, collection="navigation", type="navigation", state=State.LIVE, body=body, summary=body)


def path(name: str, path: str, locale: str = "nl", kind: str = PathKind.PAGE) -> None:
    PublishedPath.objects.update_or_create(
        locale=locale, path=path, defaults={"kind": kind, "target": id_of(name), "sequence": next_sequence()}
    )


def write(name: str, locale: str, **values: Any) -> None:
    PublishedDocument.objects.update_or_create(
        document_id=id_of(name), locale=locale, defaults={**values, "sequence": next_sequence()}
    )


def next_sequence() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('published_sequence')")
        return cursor.fetchone()[0]


def as_json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
