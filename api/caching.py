"""ETags made from versions, so that an unchanged answer is known before its body is read."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

Response = TypeVar("Response", bound=HttpResponseBase)

# Short for browsers; an edge keeps the last good copy while the origin is slow or away (RFC 5861).
CACHE_CONTROL = "public, max-age=30, stale-while-revalidate=60, stale-if-error=86400"


@dataclass(frozen=True)
class Answer:
    """What a view found: a JSON body, and what the headers say about it.

    `versions` change whenever the body may change. `locales` become Content-Language. `keys` are the surrogate keys
    by which an edge can forget the answer. `next_page` is for pages of a list: the parameters that lead to the next
    one, empty on the last.
    """

    versions: object
    body: str = ""
    locales: Sequence[str] = ()
    keys: Iterable[object] = ()
    cache_control: str = CACHE_CONTROL
    next_page: Mapping[str, str] | None = None


def etag(request_key: object, versions: object) -> str:
    """A strong ETag of the normalised request, the contract's version and the versions of all that is in the answer."""
    ground = repr((settings.API_VERSION, request_key, versions))
    return f'"{hashlib.sha256(ground.encode()).hexdigest()[:32]}"'


def is_fresh(request: HttpRequest, tag: str) -> bool:
    """Whether the client holds this answer (If-None-Match, RFC 9110: compared weakly)."""
    held = {each.strip().removeprefix("W/") for each in request.headers.get("If-None-Match", "").split(",")}
    return tag in held or "*" in held


def whole(answer: Answer, tag: str) -> HttpResponse:
    return with_headers(HttpResponse(answer.body, content_type="application/json"), answer, tag)


def not_modified(answer: Answer, tag: str) -> HttpResponse:
    response = with_headers(HttpResponse(status=304), answer, tag)
    del response["Content-Type"]
    return response


def with_headers(response: Response, answer: Answer, tag: str) -> Response:
    response["ETag"] = tag
    response["Cache-Control"] = answer.cache_control
    if answer.locales:
        response["Content-Language"] = ", ".join(answer.locales)
    if surrogate_keys := " ".join(dict.fromkeys(map(str, answer.keys))):
        response["Surrogate-Key"] = surrogate_keys
    return response
