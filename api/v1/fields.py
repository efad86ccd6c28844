"""`fields`: only some properties of each document. The one thing that reads a stored document and writes it again."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from api.v1.openapi import contract
from api.v1.parameters import Parameter
from api.v1.readers import list_of

ALWAYS = ("type", "id", "locale")
MOST = 40


def fields_parameter(collection: str) -> Parameter:
    """Names that no document of the collection has are refused."""

    def read(text: str) -> list[str]:
        names = text.split(",")
        unknown = sorted(set(names) - known_fields(collection))
        if unknown or len(names) > MOST:
            known = ", ".join(sorted(known_fields(collection)))
            raise ValueError(f"At most {MOST} names of properties of these documents: {known}.")
        return names

    return Parameter(
        f"Only these properties of each item, separated by commas; {', '.join(ALWAYS)} always come along.",
        read,
        None,
        list_of("[A-Za-z]+") | {"format": "property-names", "example": "type"},
    )


def selected(documents: str, names: list[str]) -> str:
    """`documents` is a JSON array, or one document; so is the answer."""
    wanted = {*ALWAYS, *names}
    found = json.loads(documents)
    chosen = [_only(each, wanted) for each in found] if isinstance(found, list) else _only(found, wanted)
    return json.dumps(chosen, ensure_ascii=False, separators=(",", ":"))


def _only(document: dict[str, Any], wanted: set[str]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name in wanted}


@cache
def known_fields(collection: str) -> frozenset[str]:
    """The properties of the documents of a collection, as the contract has them."""
    description = json.loads(contract())
    answer = description["paths"][f"/{collection}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    items = _resolved(description, answer)["properties"]["items"]["items"]
    return frozenset(_properties(description, items))


def _properties(description: Any, schema: Any) -> Iterator[str]:
    found = _resolved(description, schema)
    yield from found.get("properties", {})
    for member in [*found.get("anyOf", []), *found.get("oneOf", [])]:
        yield from _properties(description, member)


def _resolved(description: Any, schema: Any) -> Any:
    return description["components"]["schemas"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
