"""What would break a partner's site between two contracts: `make contract-check` compares with the last release.

A change breaks where an answer may hold something clients never had to expect, lacks something they could count on, or
where a request that was right is refused. New enum values and union members are allowed once CHANGELOG.md names them,
in `backticks`, above the last release: clients were told to expect them.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
CONTRACT, RELEASED, CHANGELOG = FOLDER / "openapi.yaml", FOLDER / "released.yaml", FOLDER / "CHANGELOG.md"
Schema = Mapping[str, Any]
# Of a parameter: a number that may grow, or may shrink, without refusing what was right before.
MAY_GROW = ("maximum", "maxLength", "maxItems")
MAY_SHRINK = ("minimum", "minLength", "minItems")
MUST_STAY = ("pattern", "format", "default")


class Comparison:
    """`old` and `new` are OpenAPI 3.1 documents; `announced` holds the names the changelog announces."""

    def __init__(self, old: Schema, new: Schema, announced: set[str]) -> None:
        self.old, self.new, self.announced = old, new, announced
        self._compared: set[tuple[str, str]] = set()

    def problems(self) -> Iterator[str]:
        for path, operations in self.old["paths"].items():
            for method, operation in operations.items():
                name = f"{method.upper()} {path}"
                now = self.new["paths"].get(path, {}).get(method)
                if now is None:
                    yield f"{name} is gone"
                else:
                    yield from self._parameters(name, operation, now)
                    yield from self._answers(name, operation, now)

    def _parameters(self, name: str, old: Schema, new: Schema) -> Iterator[str]:
        before = {each["name"]: each for each in old.get("parameters", [])}
        now = {each["name"]: each for each in new.get("parameters", [])}
        for parameter in before:
            if parameter in now:
                yield from self._parameter(f"{name}, parameter {parameter}", before[parameter], now[parameter])
            else:
                yield f"{name}, parameter {parameter} is gone"
        for parameter in now.keys() - before.keys():
            if now[parameter].get("required"):
                yield f"{name}, parameter {parameter} is new and required"

    def _parameter(self, name: str, old: Schema, new: Schema) -> Iterator[str]:
        if new.get("required") and not old.get("required"):
            yield f"{name} became required"
        before, now = old["schema"], new["schema"]
        if types(before) - types(now):
            yield f"{name} no longer takes {', '.join(sorted(types(before) - types(now)))}"
        if "enum" in now and (gone := set(before.get("enum", ["any value"])) - set(now["enum"])):
            yield f"{name} no longer takes {', '.join(sorted(map(str, gone)))}"
        for limit in MAY_GROW:
            if limit in now and now[limit] < before.get(limit, float("inf")):
                yield f"{name}: {limit} went down"
        for limit in MAY_SHRINK:
            if limit in now and now[limit] > before.get(limit, float("-inf")):
                yield f"{name}: {limit} went up"
        for keyword in MUST_STAY:
            widened = f"{old['name']}.{keyword}" in self.announced  # no machine can tell that it takes more than before
            if keyword in now and now[keyword] != before.get(keyword) and not widened:
                yield f"{name}: {keyword} changed"

    def _answers(self, name: str, old: Schema, new: Schema) -> Iterator[str]:
        before, now = old["responses"].get("200", {}), new["responses"].get("200", {})
        for header in before.get("headers", {}).keys() - now.get("headers", {}).keys():
            yield f"{name}, header {header} is gone"
        for media_type, content in before.get("content", {}).items():
            if media_type not in now.get("content", {}):
                yield f"{name} no longer answers with {media_type}"
            else:
                yield from self.schema(name, content["schema"], now["content"][media_type]["schema"])

    def schema(self, name: str, old: Schema, new: Schema) -> Iterator[str]:
        """What an answer made by `new` can do to a client that knows `old`."""
        if "$ref" in old and "$ref" in new:
            pair = (old["$ref"], new["$ref"])
            if pair in self._compared:
                return
            self._compared.add(pair)
        name = component(old) or name
        before, now = resolved(self.old, old), resolved(self.new, new)
        yield from self._values(name, before, now)
        yield from self._properties(name, before, now)
        if "items" in before and "items" in now:
            yield from self.schema(f"{name}[]", before["items"], now["items"])
        yield from self._union(name, before, now)

    def _values(self, name: str, old: Schema, new: Schema) -> Iterator[str]:
        for added in sorted(types(new) - types(old)) if types(old) else []:
            yield f"{name} may be {added}"
        if "format" in old and old["format"] != new.get("format"):
            yield f"{name} is no longer of the format {old['format']}"
        known, now = values(old), values(new)
        if known is not None and now is None:
            yield f"{name} may have any value"
        for value in sorted(map(str, (now or set()) - (known or set()))) if known is not None else []:
            if value not in self.announced:
                yield f"{name} may be “{value}”, which CHANGELOG.md does not announce"

    def _properties(self, name: str, old: Schema, new: Schema) -> Iterator[str]:
        now = new.get("properties", {})
        for property, schema in old.get("properties", {}).items():
            where = f"{name}.{property}"
            if property not in now:
                yield f"{where} is gone"
                continue
            if property in old.get("required", []) and property not in new.get("required", []):
                yield f"{where} is not always there"
            yield from self.schema(where, schema, now[property])

    def _union(self, name: str, old: Schema, new: Schema) -> Iterator[str]:
        before, now = members(old), members(new)
        for member in sorted(now.keys() - before.keys()) if before else []:
            told = component(now[member]) or member
            if not {told, *self._types_of(now[member])} & self.announced:
                yield f"{name} may be {told}, which CHANGELOG.md does not announce"
        for member in before.keys() & now.keys():
            yield from self.schema(name, before[member], now[member])

    def _types_of(self, schema: Schema) -> set[str]:
        """How the changelog names a shape: by the value of its `type`."""
        type = resolved(self.new, schema).get("properties", {}).get("type", {})
        return {str(value) for value in values(resolved(self.new, type)) or set()}


def breaking_changes(old: Schema, new: Schema, announced: set[str]) -> list[str]:
    """A sentence for each, without repeats."""
    return list(dict.fromkeys(Comparison(old, new, announced).problems()))


def announced_in(changelog: str, released: str) -> set[str]:
    """What stands in backticks above the section of the released version."""
    above = changelog.partition(f"\n## {released}\n")[0]
    return set(re.findall(r"`([^`]+)`", above))


def resolved(document: Schema, schema: Schema) -> Schema:
    """The schema itself, with the parts of an `allOf` in one."""
    while "$ref" in schema:
        found: Any = document
        for part in schema["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        schema = found
    if "allOf" not in schema:
        return schema
    whole: dict[str, Any] = {key: value for key, value in schema.items() if key != "allOf"}
    for part in schema["allOf"]:
        whole |= resolved(document, part)
    return whole


def types(schema: Schema) -> set[str]:
    found = schema.get("type", [])
    return {found} if isinstance(found, str) else set(found)


def values(schema: Schema) -> set[Any] | None:
    return {schema["const"]} if "const" in schema else set(schema["enum"]) if "enum" in schema else None


def members(schema: Schema) -> dict[str, Schema]:
    """Of a union, by a name."""
    found = [*schema.get("oneOf", []), *schema.get("anyOf", [])]
    return {each.get("$ref", str(sorted(types(each)))): each for each in found}


def component(schema: Schema) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def main() -> None:
    old, new = (yaml.safe_load(file.read_text()) for file in (RELEASED, CONTRACT))
    found = breaking_changes(old, new, announced_in(CHANGELOG.read_text(), old["info"]["version"]))
    for sentence in found:
        print(sentence)
    if found:
        sys.exit(
            f"This would break sites that use version {old['info']['version']}: see frontend_contract/CHANGELOG.md."
        )


if __name__ == "__main__":
    main()
