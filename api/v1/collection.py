"""A page of documents: the view behind every /{collection}."""

import uuid
from collections.abc import Mapping
from typing import Any, ClassVar

from api.caching import Answer
from api.queries.listing import Listing, listing
from api.v1.cursors import encode, list_place
from api.v1.fields import fields_parameter, selected
from api.v1.locale_contract import chain
from api.v1.parameters import FALLBACK, LIMIT, LOCALE, VIEW, Parameter
from api.v1.splicing import spliced
from api.v1.view import ReadOnlyView

FITS_ANY = ("exploitationForm", "audience", "need")


def list_parameters(
    collection: str, filters: Mapping[str, Parameter] | None = None, include: Parameter | None = None
) -> dict[str, Parameter]:
    """What a list of `collection` can be asked for."""
    cursor = "Where to go on: `nextCursor` of the page before."
    return {
        "locale": LOCALE,
        "fallback": FALLBACK,
        **(filters or {}),
        **({"include": include} if include else {}),
        "view": VIEW,
        "fields": fields_parameter(collection),
        "limit": LIMIT,
        "cursor": Parameter(cursor, list_place(collection), None, {"type": "string", "format": "cursor"}),
    }


class CollectionView(ReadOnlyView):
    """`filters` are those of `parameters` that look at the facets of a document."""

    collection: ClassVar[str]
    filters: ClassVar[Mapping[str, Parameter]] = {}

    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        locales = chain(values)
        include = values.get("include", [])
        found = listing(
            collection=self.collection,
            locales=locales,
            facets=[_facets(name, values[name]) for name in self.filters if values[name] is not None],
            limit=values["limit"],
            after=values["cursor"],
            only=self.only(values),
            include=include,
            view=values["view"],
            bodies=bodies,
        )
        next_cursor = encode(self.collection, found.last_sort, found.last_id) if found.more else None
        return Answer(
            versions=(found.item_versions, found.linked_versions, next_cursor),
            body=_body(found, values, next_cursor) if bodies else "",
            locales=[locale for locale in locales if locale in (found.locales or [])] or locales[:1],
            keys=[self.collection, *include],
            next_page={"cursor": next_cursor} if next_cursor else {},
        )

    def only(self, values: dict[str, Any]) -> list[uuid.UUID] | None:
        """The ids to choose from, where something else than facets decides."""
        return None


def _body(found: Listing, values: dict[str, Any], next_cursor: str | None) -> str:
    items = f"[{found.items}]"
    if values["fields"]:
        items = selected(items, values["fields"])
    return spliced(
        {"items": items, "included": f"[{found.included}]", "missing": found.missing},
        requestedLocale=values["locale"],
        nextCursor=next_cursor,
    )


def _facets(name: str, wanted: list[Any]) -> list[str]:
    """What documents say of themselves; one for all forms, audiences or needs fits each of them."""
    facets = [f"{name}:{value}" for value in wanted]
    return [*facets, f"{name}:any"] if name in FITS_ANY else facets
