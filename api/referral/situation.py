"""A person's situation, as it is asked and answered everywhere. Everything but who asks and what for may be unknown."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from api.referral.values import FIELDS

REQUIRED = {"audience", "need"}
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})", re.ASCII)


class Situation(NamedTuple):
    """`ages` are the youngest and oldest somebody may be; null where nothing is known."""

    audience: str
    need: str
    forms: frozenset[str] = frozenset()
    ages: tuple[int, int] | None = None
    urgency: str | None = None
    region: str | None = None
    languages: tuple[str, ...] = ()
    anonymity: str | None = None
    channel_types: frozenset[str] = frozenset()
    dangerous_information: bool | None = None
    unaccompanied: bool | None = None
    nationality: str | None = None
    residence: str | None = None
    complexity: frozenset[str] | None = None


class SituationRefused(ValueError):
    """`faults`: all that is wrong, each `{"field", "detail"}`."""

    def __init__(self, faults: list[dict[str, str]]) -> None:
        self.faults = faults
        super().__init__("; ".join(f"{fault['field']}: {fault['detail']}" for fault in faults))


def read_situation(body: Any) -> Situation:
    """The situation in a JSON object; `moment` is not part of it. Raises SituationRefused with every fault at once."""
    if not isinstance(body, Mapping):
        raise SituationRefused([{"field": "", "detail": "A situation is a JSON object."}])
    values: dict[str, Any] = {}
    faults = _unknown_fields(body)
    for name, (attribute, read) in FIELDS.items():
        if body.get(name) is None:
            if name in REQUIRED:
                faults.append({"field": name, "detail": "This field is required."})
            continue
        try:
            values[attribute] = read(body[name])
        except ValueError as error:
            faults.append({"field": name, "detail": str(error)})
    if faults:
        raise SituationRefused(faults)
    return Situation(**values)


def _unknown_fields(body: Mapping[str, Any]) -> list[dict[str, str]]:
    known = ", ".join([*FIELDS, "moment"])
    unknown = (str(name) for name in body if name not in FIELDS and name != "moment")
    names = sorted({name.encode("utf-16-be", "replace") for name in unknown})  # as JavaScript sorts
    detail = f"There is no such field. Known: {known}."
    return [{"field": name.decode("utf-16-be")[:100], "detail": detail} for name in names]
