"""Strict by default: no translation is a 404 that lists the locales there are; `fallback` allows others, in order."""

import uuid
from typing import Any

from api.errors import Problem
from api.queries import traces


def chain(values: dict[str, Any]) -> list[str]:
    """The locales that will do, the one asked for first, each once."""
    return list(dict.fromkeys([values["locale"], *values["fallback"]]))


def not_there(id: uuid.UUID, collection: str, locales: list[str]) -> Problem:
    """Why there is no document: recalled, removed, not in these locales, or never there."""
    found = traces(id, collection)
    available = [trace.locale for trace in found if trace.state == "live"]
    if available:
        detail = "This is not available in the locale you asked for. Ask for another, or allow others with `fallback`."
        return Problem(404, detail, requestedLocale=locales[0], availableLocales=available)
    recalled = next((trace for trace in found if trace.state == "recalled"), None)
    if recalled:
        detail = recalled.explanation or "This was recalled. Remove your copy."
        return Problem(410, detail, reason=recalled.reason, replacement=_text(recalled.replacement))
    if found:
        return Problem(410, "This was removed. Remove your copy.", reason=found[0].reason, replacement=None)
    return Problem(404, "There is nothing with this id here.")


def _text(id: uuid.UUID | None) -> str | None:
    return str(id) if id else None
