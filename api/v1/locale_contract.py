"""Strict by default: no translation is a 404 that lists the locales there are; `fallback` allows others, in order."""

import uuid
from typing import Any

from api.errors import Problem
from api.queries.item import Trace, traces
from api.queries.select import select

LOCALES = "SELECT locale FROM published_document WHERE collection = 'locales' AND state = 'live' ORDER BY locale"


def chain(values: dict[str, Any]) -> list[str]:
    """The locales that will do, the one asked for first, each once."""
    return list(dict.fromkeys([values["locale"], *values["fallback"]]))


def not_there(id: uuid.UUID, collection: str, locales: list[str]) -> Problem:
    """Why there is no document: recalled, removed, not in these locales, or never there."""
    found = traces(id, collection)
    available = [trace.locale for trace in found if trace.state == "live"]
    recalled = [trace for trace in found if trace.state == "recalled" and (trace.locale in locales or not available)]
    if recalled:
        return _recalled(_best(recalled, locales), locales, available)
    if available:
        detail = "This is not available in the locale you asked for. Ask for another, or allow others with `fallback`."
        return Problem(404, detail, requestedLocale=locales[0], availableLocales=available)
    if found:
        reason = _best(found, locales).reason
        return Problem(410, "This was removed. Remove your copy.", reason=reason, replacement=None)
    return Problem(404, "There is nothing with this id here.")


def _recalled(trace: Trace, locales: list[str], available: list[str]) -> Problem:
    return Problem(
        410,
        trace.explanation or "This was recalled. Remove your copy.",
        reason=trace.reason,
        replacement=str(trace.replacement) if trace.replacement else None,
        requestedLocale=locales[0],
        availableLocales=available,
    )


def _best(found: list[Trace], locales: list[str]) -> Trace:
    """The trace in the locale that was wanted most; any other where there is none."""
    return min(found, key=lambda trace: locales.index(trace.locale) if trace.locale in locales else len(locales))


def require_public(locale: str) -> None:
    """Raises a 404 problem that lists the public locales."""
    available = [known for (known,) in select(LOCALES, {})]
    if locale not in available:
        detail = "The locale you asked for is not public."
        raise Problem(404, detail, requestedLocale=locale, availableLocales=available)
