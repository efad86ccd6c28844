"""Query parameters, checked by a plain table. Unknown names and bad values are refused together, never ignored."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from api.deprecations import Deprecation
from api.errors import Problem
from api.v1.readers import (
    CODE,
    LANGUAGE_TAG,
    MAX_LENGTH,
    MAX_LIMIT,
    MAX_VALUES,
    PLACE,
    UUID,
    code,
    identifier,
    language_tag,
    limit,
    list_of,
    one,
    one_of,
    place,
    several,
)

CONTROL_CHARACTER = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True)
class Parameter:
    """`read` turns the text into a value, or raises ValueError with a sentence on what is allowed."""

    description: str
    read: Callable[[str], Any]
    default: Any = None
    schema: Mapping[str, Any] | None = None  # JSON Schema, for the OpenAPI description
    required: bool = False
    deprecated: Deprecation | None = None


def read_parameters(request: HttpRequest, table: Mapping[str, Parameter]) -> dict[str, Any]:
    """The value of every parameter of `table`. Raises a 400 problem that names everything wrong with the query."""
    errors = []
    values = {name: parameter.default for name, parameter in table.items()}
    for name, given in request.GET.lists():
        try:
            values[name] = _read(name, given, table)
        except ValueError as error:
            errors.append({"parameter": name[:100], "detail": str(error)})
    for name, parameter in table.items():
        if parameter.required and name not in request.GET:
            errors.append({"parameter": name, "detail": "This parameter is required."})
    if errors:
        raise Problem(400, "The query has errors; see `errors`.", errors=errors)
    return values


def _read(name: str, given: list[str], table: Mapping[str, Parameter]) -> Any:
    if name not in table:
        known = ", ".join(sorted(table)) or "none"
        raise ValueError(f"There is no such parameter here. Known: {known}.")
    if len(given) > 1:
        raise ValueError("Given more than once. Separate several values by commas.")
    if len(given[0]) > MAX_LENGTH or CONTROL_CHARACTER.search(given[0]):
        raise ValueError(f"At most {MAX_LENGTH} characters, without control characters.")
    return table[name].read(given[0])


def includes(*allowed: str) -> Parameter:
    """`include`: which collections of linked documents to send along; `none` for no one."""
    description = f"Linked documents to send along, of these collections: {', '.join(allowed)}; or none."

    def read(text: str) -> list[str]:
        return [] if text == "none" else several(one_of(*allowed))(text)

    names = "|".join(allowed)
    schema = one(f"none|({names})(,({names})){{0,{MAX_VALUES - 1}}}") | {"example": allowed[0]}
    return Parameter(description, read, [], schema)


LOCALE = Parameter(
    "The locale you ask for (BCP 47). Without it, the default locale.",
    language_tag,
    settings.API_DEFAULT_LOCALE,
    one(LANGUAGE_TAG.pattern) | {"example": "en"},
)
FALLBACK = Parameter(
    "Other locales that will do, in this order, separated by commas. Whole documents only; the answer names its own.",
    several(language_tag),
    (),
    list_of(LANGUAGE_TAG.pattern) | {"example": "en,nl"},
)
LIMIT = Parameter(
    "How many items a page holds.",
    limit,
    20,
    {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": 20},
)
VIEW = Parameter(
    "summary for lists, full for whole documents.",
    one_of("summary", "full"),
    "summary",
    {"type": "string", "enum": ["summary", "full"], "default": "summary"},
)


def code_filter(what: str) -> Parameter:
    description = f"Only {what}; several codes, separated by commas: any of them."
    return Parameter(description, several(code), None, list_of(CODE.pattern))


def place_filter(what: str) -> Parameter:
    description = f"Only {what}: codes or names of places, also former ones, separated by commas."
    return Parameter(description, several(place), None, list_of(PLACE) | {"example": "Rotterdam"})


def id_filter(what: str) -> Parameter:
    description = f"Only {what}; several ids, separated by commas: any of them."
    return Parameter(description, several(identifier), None, list_of(UUID))


def flag_filter(what: str) -> Parameter:
    read = one_of("true", "false")
    schema = {"type": "string", "enum": ["true", "false"]}
    return Parameter(f"true: only {what}.", lambda text: [read(text)], None, schema)


ABOUT = {
    "audience": code_filter("what is for these audiences"),
    "need": code_filter("what helps with these needs"),
    "exploitationForm": code_filter("what is for these forms of exploitation, or for all of them"),
}
