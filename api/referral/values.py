"""The values that each field of a situation can have."""

import re
from collections.abc import Callable
from typing import Any

AUDIENCES = ("victim", "professional", "citizen")
NEEDS = ("report", "press-charges", "register", "help", "shelter", "advice", "legal", "medical")
URGENCIES = ("acute", "urgent", "normal", "low")
ANONYMITIES = ("none", "not-to-police", "no-name")
NATIONALITIES = ("nl", "eu", "other")
RESIDENCES = ("none", "reflection-period", "permit")
COMPLEXITIES = ("disability", "addiction", "psychiatry")
CHANNEL_TYPES = ("phone", "chat", "email", "web-form", "visit")
ADULT_AT = 18
OLDEST = 120
LONGEST_NAME = 120
MOST_VALUES = 20
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
NOT_A_NAME = re.compile(r"[ \t\r\n]*\Z|.*[\ud800-\udfff]", re.DOTALL)  # blank, or half a character


def _one_of(*allowed: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in allowed:
            raise ValueError(f"One of: {', '.join(allowed)}.")
        return value

    return read


def _some_of(*allowed: str) -> Callable[[Any], frozenset[str]]:
    def read(value: Any) -> frozenset[str]:
        values = value if isinstance(value, list) else [value]
        if not all(isinstance(each, str) and each in allowed for each in values):
            raise ValueError(f"A list of: {', '.join(allowed)}.")
        return frozenset(values)

    return read


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false.")
    return value


def _forms(value: Any) -> frozenset[str]:
    values = value if isinstance(value, list) else [value]
    if len(values) > MOST_VALUES or not all(isinstance(each, str) and CODE.fullmatch(each) for each in values):
        raise ValueError("A code of the exploitation forms, or a list of them.")
    return frozenset(values)


def _ages(value: Any) -> tuple[int, int]:
    if value == "child":
        return 0, ADULT_AT - 1
    if value == "adult":
        return ADULT_AT, OLDEST
    if isinstance(value, bool) or not isinstance(value, int | float) or value not in range(OLDEST + 1):
        raise ValueError(f"Whole years from 0 to {OLDEST}, or adult, or child.")
    return int(value), int(value)


def _name(value: Any) -> str:
    if not isinstance(value, str) or NOT_A_NAME.match(value) or len(value) > LONGEST_NAME:
        raise ValueError(f"The code or name of a region, at most {LONGEST_NAME} characters, or abroad.")
    return value


def _languages(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    if len(values) > MOST_VALUES or not all(isinstance(each, str) and LANGUAGE.fullmatch(each) for each in values):
        raise ValueError("A list of language tags (BCP 47), such as nl, ar or zh-Hans.")
    return tuple(each.lower() for each in values)


FIELDS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "audience": ("audience", _one_of(*AUDIENCES)),
    "need": ("need", _one_of(*NEEDS)),
    "exploitationForm": ("forms", _forms),
    "age": ("ages", _ages),
    "urgency": ("urgency", _one_of(*URGENCIES)),
    "region": ("region", _name),
    "languages": ("languages", _languages),
    "anonymity": ("anonymity", _one_of(*ANONYMITIES)),
    "channelTypes": ("channel_types", _some_of(*CHANNEL_TYPES)),
    "dangerousInformation": ("dangerous_information", _yes_or_no),
    "unaccompanied": ("unaccompanied", _yes_or_no),
    "nationality": ("nationality", _one_of(*NATIONALITIES)),
    "residence": ("residence", _one_of(*RESIDENCES)),
    "complexity": ("complexity", _some_of(*COMPLEXITIES)),
}
