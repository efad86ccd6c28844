"""Turn the text of a query parameter into a value, or raise ValueError with a sentence on what is allowed."""

import re
import uuid
from collections.abc import Callable
from typing import Any

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LIMIT_NUMBER = re.compile(r"[1-9][0-9]{0,2}")
MAX_LIMIT = 100
MAX_VALUES = 20
MAX_LENGTH = 1000  # of the text of a parameter
LONGEST_PLACE = 120
PLACE = rf"[^\x00-\x1f\x7f,]{{1,{LONGEST_PLACE}}}"
UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"


def one(pattern: str) -> dict[str, Any]:
    """JSON Schema of a text that is wholly as `pattern` says."""
    return {"type": "string", "pattern": f"^({pattern})$", "maxLength": MAX_LENGTH}


def list_of(pattern: str) -> dict[str, Any]:
    """Of such texts with commas between."""
    return one(f"({pattern})(,({pattern})){{0,{MAX_VALUES - 1}}}")


def language_tag(text: str) -> str:
    """The tag in canonical case, the way locales are stored: tags are the same in any case (RFC 5646)."""
    if not LANGUAGE_TAG.fullmatch(text):
        raise ValueError("Not a language tag (BCP 47), such as nl, ar or zh-Hans.")
    language, *others = text.lower().split("-")
    return "-".join([language, *map(_canonical_case, others)])


def _canonical_case(subtag: str) -> str:
    return {2: subtag.upper(), 4: subtag.title()}.get(len(subtag), subtag)


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


def place(text: str) -> str:
    if not re.fullmatch(PLACE, text):
        raise ValueError(f"The code or name of a place, at most {LONGEST_PLACE} characters.")
    return text


def identifier(text: str) -> uuid.UUID:
    try:
        id = uuid.UUID(text)
    except ValueError:
        id = None
    if id is None or str(id) != text.lower():
        raise ValueError("Not a UUID.")
    return id


def limit(text: str) -> int:
    if not (LIMIT_NUMBER.fullmatch(text) and int(text) <= MAX_LIMIT):
        raise ValueError(f"A whole number from 1 to {MAX_LIMIT}.")
    return int(text)


def one_of(*allowed: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(f"One of: {', '.join(allowed)}.")
        return text

    return read
