"""ETags made from versions, so that an unchanged answer is known before its body is read."""

import hashlib
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

# Short for browsers; an edge keeps the last good copy while the origin is slow or away (RFC 5861).
CACHE_CONTROL = "public, max-age=30, stale-while-revalidate=60, stale-if-error=86400"


def etag(request_key: Iterable[object], versions: object) -> str:
    """A strong ETag of the normalised request, the contract's version and the versions of all that is in the answer."""
    ground = "\n".join(map(str, [settings.API_VERSION, *request_key, versions]))
    return f'"{hashlib.sha256(ground.encode()).hexdigest()[:32]}"'


def asked_for(request: HttpRequest) -> set[str]:
    """The ETags the client holds (If-None-Match, RFC 9110: compared weakly)."""
    return {tag.strip().removeprefix("W/") for tag in request.headers.get("If-None-Match", "").split(",") if tag.strip()}


def is_fresh(request: HttpRequest, tag: str) -> bool:
    held = asked_for(request)
    return tag in held or "*" in held


def answer(body: bytes | str, tag: str, *, locale: str | None = None, keys: Iterable[object] = ()) -> HttpResponse:
    """A cacheable JSON answer. `keys` are the surrogate keys by which an edge can forget it."""
    return _with_headers(HttpResponse(body, content_type="application/json"), tag, locale, keys)


def not_modified(tag: str, *, locale: str | None = None) -> HttpResponse:
    return _with_headers(HttpResponse(status=304), tag, locale, ())


def _with_headers(response: HttpResponse, tag: str, locale: str | None, keys: Iterable[object]) -> HttpResponse:
    response["ETag"] = tag
    response["Cache-Control"] = CACHE_CONTROL
    if locale:
        response["Content-Language"] = locale
    if surrogate_keys := " ".join(dict.fromkeys(map(str, keys))):
        response["Surrogate-Key"] = surrogate_keys
    return response
