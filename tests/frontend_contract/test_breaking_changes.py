"""What would break a partner's site is found, kind by kind; what would not is let through."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from frontend_contract.breaking_changes import CHANGELOG, CONTRACT, RELEASED, announced_in, breaking_changes

RELEASE: dict[str, Any] = {
    "info": {"version": "1.0.0"},
    "paths": {
        "/pages": {
            "get": {
                "parameters": [
                    {"name": "limit", "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}},
                    {"name": "view", "schema": {"type": "string", "enum": ["summary", "full"]}},
                    {"name": "q", "schema": {"type": "string", "maxLength": 200}},
                ],
                "responses": {
                    "200": {
                        "headers": {"ETag": {}},
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/List"}}},
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {
            "List": {
                "type": "object",
                "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Page"}}},
                "required": ["items"],
            },
            "Page": {
                "type": "object",
                "properties": {
                    "id": {"type": "string", "format": "uuid"},
                    "kind": {"type": "string", "enum": ["a", "b"]},
                    "note": {"type": ["string", "null"]},
                    "body": {"oneOf": [{"$ref": "#/components/schemas/Text"}]},
                },
                "required": ["id", "kind", "note"],
            },
            "Text": {"type": "object", "properties": {"type": {"type": "string", "enum": ["text"]}}},
            "Table": {"type": "object", "properties": {"type": {"type": "string", "enum": ["table"]}}},
        }
    },
}


def operation(contract: dict[str, Any]) -> Any:
    return contract["paths"]["/pages"]["get"]


def parameter(contract: dict[str, Any], number: int) -> Any:
    return operation(contract)["parameters"][number]["schema"]


def page(contract: dict[str, Any]) -> Any:
    return contract["components"]["schemas"]["Page"]


def found(change: Callable[[dict[str, Any]], Any], announced: set[str] | None = None) -> list[str]:
    new = copy.deepcopy(RELEASE)
    change(new)
    return breaking_changes(RELEASE, new, announced or set())


LIMIT = {"name": "x", "required": True, "schema": {"type": "string"}}
BREAKING: dict[str, Callable[[dict[str, Any]], Any]] = {
    "GET /pages is gone": lambda new: new["paths"].clear(),
    "GET /pages, parameter limit is gone": lambda new: operation(new)["parameters"].pop(0),
    "GET /pages, parameter x is new and required": lambda new: operation(new)["parameters"].append(LIMIT),
    "GET /pages, parameter q became required": lambda new: operation(new)["parameters"][2].update(required=True),
    "GET /pages, parameter limit: maximum went down": lambda new: parameter(new, 0).update(maximum=50),
    "GET /pages, parameter limit: minimum went up": lambda new: parameter(new, 0).update(minimum=2),
    "GET /pages, parameter limit: default changed": lambda new: parameter(new, 0).update(default=10),
    "GET /pages, parameter q: maxLength went down": lambda new: parameter(new, 2).update(maxLength=100),
    "GET /pages, parameter q: pattern changed": lambda new: parameter(new, 2).update(pattern="a+"),
    "GET /pages, parameter q no longer takes any value": lambda new: parameter(new, 2).update(enum=["a"]),
    "GET /pages, parameter view no longer takes full": lambda new: parameter(new, 1).update(enum=["summary"]),
    "GET /pages, parameter q no longer takes string": lambda new: parameter(new, 2).update(type="integer"),
    "GET /pages, header ETag is gone": lambda new: operation(new)["responses"]["200"]["headers"].clear(),
    "GET /pages no longer answers with application/json": lambda new: operation(new)["responses"]["200"].pop("content"),
    "Page.id is gone": lambda new: page(new)["properties"].pop("id"),
    "Page.id is not always there": lambda new: page(new)["required"].remove("id"),
    "Page.id may be null": lambda new: page(new)["properties"]["id"].update(type=["string", "null"]),
    "Page.id may be integer": lambda new: page(new)["properties"]["id"].update(type=["string", "integer"]),
    "Page.id is no longer of the format uuid": lambda new: page(new)["properties"]["id"].pop("format"),
    "Page.kind may be “c”, which CHANGELOG.md does not announce": lambda new: page(new)["properties"]["kind"].update(
        enum=["a", "b", "c"]
    ),
    "Page.kind may have any value": lambda new: page(new)["properties"]["kind"].pop("enum"),
    "Page.body may be Table, which CHANGELOG.md does not announce": lambda new: page(new)["properties"]["body"][
        "oneOf"
    ].append({"$ref": "#/components/schemas/Table"}),
}
HARMLESS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "nothing": lambda new: None,
    "a new path": lambda new: new["paths"].update({"/search": {"get": {"responses": {}}}}),
    "a new parameter": lambda new: operation(new)["parameters"].append({"name": "x", "schema": {"type": "string"}}),
    "a parameter takes more": lambda new: (parameter(new, 0).update(maximum=200), parameter(new, 2).pop("maxLength")),
    "a new property": lambda new: page(new)["properties"].update(more={"type": "string"}),
    "a property that is always there now": lambda new: page(new)["required"].append("body"),
    "a property that is never null any more": lambda new: page(new)["properties"]["note"].update(type="string"),
    "an enum value that is never sent any more": lambda new: page(new)["properties"]["kind"].update(enum=["a"]),
}


@pytest.mark.parametrize("sentence", list(BREAKING))
def test_a_breaking_change_is_found(sentence):
    assert found(BREAKING[sentence]) == [sentence]


@pytest.mark.parametrize("name", list(HARMLESS))
def test_a_harmless_change_is_let_through(name):
    assert found(HARMLESS[name]) == []


def test_what_the_changelog_announces_is_let_through():
    value = BREAKING["Page.kind may be “c”, which CHANGELOG.md does not announce"]
    shape = BREAKING["Page.body may be Table, which CHANGELOG.md does not announce"]
    assert found(value, {"c"}) == []
    assert found(shape, {"table"}) == []
    assert found(BREAKING["GET /pages, parameter q: pattern changed"], {"q.pattern"}) == []
    assert announced_in("## 1.1.0\n\n- New: `c`.\n\n## 1.0.0\n\n- `d`\n", "1.0.0") == {"c"}


def test_the_contract_breaks_nothing_that_was_released():
    old, new = (yaml.safe_load(file.read_text()) for file in (RELEASED, CONTRACT))
    assert breaking_changes(old, new, announced_in(CHANGELOG.read_text(), old["info"]["version"])) == []
