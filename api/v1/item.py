"""One document: the view behind every /{collection}/{id}."""

import uuid
from collections.abc import Mapping
from typing import Any, ClassVar

from api.caching import Answer
from api.queries.item import Item, item
from api.v1.locale_contract import chain, not_there
from api.v1.parameters import FALLBACK, LOCALE, Parameter
from api.v1.splicing import spliced
from api.v1.view import ReadOnlyView

PAGES = "pages"


class ItemView(ReadOnlyView):
    collection: ClassVar[str]
    parameters: ClassVar[Mapping[str, Parameter]] = {"locale": LOCALE, "fallback": FALLBACK}

    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        id: uuid.UUID = path["id"]
        locales = chain(values)
        include = values.get("include", [])
        found = item(id=id, collection=self.collection, locales=locales, include=include, bodies=bodies)
        if found is None:
            raise not_there(id, self.collection, locales)
        return Answer(
            versions=(
                found.locale,
                found.available,
                found.paths,
                found.sequence,
                found.profile_sequence,
                found.linked_versions,
            ),
            body=_body(found, values["locale"], self.collection) if bodies else "",
            locales=[found.locale],
            keys=[id, *(found.linked_ids or "").split(), "locales"],
        )


def _body(found: Item, requested: str, collection: str) -> str:
    texts = {"item": found.body, "included": f"[{found.included}]", "missing": found.missing}
    if collection == PAGES:
        texts["availablePaths"] = found.paths
    return spliced(
        texts,
        requestedLocale=requested,
        locale=found.locale,
        direction=found.direction,
        availableLocales=found.available,
    )
