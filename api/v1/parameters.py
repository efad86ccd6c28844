"""Query parameters, checked by a plain table. Unknown names and bad values are refused together, never ignored."""

import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from api.errors import Problem

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_LIMIT = 100
MAX_VALUES = 20
MAX_LENGTH = 1000


@dataclass(frozen=True)
class Parameter:
    """`read` turns the text into a value, or raises ValueError with a sentence on what is allowed."""

    description: str
    read: Callable[[str], Any]
    default: Any = None
    schema: Mapping[str, Any] | None = None  # JSON Schema, for the OpenAPI description


def read_parameters(request: HttpRequest, table: Mapping[str, Parameter]) -> dict[str, Any]:
    """The value of every parameter of `table`. Raises a 400 problem that names everything wrong with the query."""
    errors = []
    values = {name: parameter.default for name, parameter in table.items()}
    for name, given in request.GET.lists():
        try:
            values[name] = _read(name, given, table)
        except ValueError as error:
            errors.append({"parameter": name[:100], "detail": str(error)})
    if errors:
        raise Problem(400, "The query has errors; see `errors`.", errors=errors)
    return values


def _read(name: str, given: list[str], table: Mapping[str, Parameter]) -> Any:
    if name not in table:
        known = ", ".join(sorted(table)) or "none"
        raise ValueError(f"There is no such parameter here. Known: {known}.")
    if len(given) > 1:
        raise ValueError("Given more than once. Separate several values by commas.")
    if len(given[0]) > MAX_LENGTH or "\x00" in given[0]:
        raise ValueError(f"At most {MAX_LENGTH} characters, without control characters.")
    return table[name].read(given[0])


def language_tag(text: str) -> str:
    if not LANGUAGE_TAG.fullmatch(text):
        raise ValueError("Not a language tag (BCP 47), such as nl, ar or zh-Hans.")
    return text


def several(read: Callable[[str], Any]) -> Callable[[str], list[Any]]:
    def read_all(text: str) -> list[Any]:
        parts = text.split(",")
        if len(parts) > MAX_VALUES:
            raise ValueError(f"At most {MAX_VALUES} values.")
        return [read(part) for part in parts]

    return read_all


def code(text: str) -> str:
    if not CODE.fullmatch(text):
        raise ValueError("Not a code: lower-case letters and digits, with hyphens between.")
    return text


def identifier(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise ValueError("Not a UUID.") from None


def limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= MAX_LIMIT):
        raise ValueError(f"A whole number from 1 to {MAX_LIMIT}.")
    return int(text)


def one_of(*allowed: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(f"One of: {', '.join(allowed)}.")
        return text

    return read


def includes(*allowed: str) -> Parameter:
    """`include`: which collections of linked documents to send along; `none` for no one."""
    description = f"Linked documents to send along, of these collections: {', '.join(allowed)}; or none."

    def read(text: str) -> list[str]:
        return [] if text == "none" else several(one_of(*allowed))(text)

    return Parameter(description, read, schema={"type": "string", "example": allowed[0]})


LOCALE = Parameter(
    "The locale you ask for (BCP 47). Without it, the default locale.",
    language_tag,
    settings.API_DEFAULT_LOCALE,
    {"type": "string", "example": "en"},
)
FALLBACK = Parameter(
    "Other locales that will do, in this order, separated by commas. Whole documents only; the answer says which it is.",
    several(language_tag),
    (),
    {"type": "string", "example": "en,nl"},
)
LIMIT = Parameter("How many items a page holds.", limit, 20, {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": 20})
VIEW = Parameter(
    "summary for lists, full for whole documents.",
    one_of("summary", "full"),
    "summary",
    {"type": "string", "enum": ["summary", "full"], "default": "summary"},
)


def code_filter(what: str) -> Parameter:
    return Parameter(f"Only {what}; several codes, separated by commas: any of them.", several(code), None, {"type": "string"})
