"""Every error as `application/problem+json` (RFC 9457), with all that is wrong with a request at once."""

import json
import logging
import sys
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from rest_framework.exceptions import APIException

TITLES = {
    400: "Bad request",
    404: "Not found",
    405: "Method not allowed",
    406: "Not acceptable",
    410: "Gone",
    415: "Unsupported media type",
    429: "Too many requests",
    500: "Internal server error",
    503: "Service unavailable",
}

logger = logging.getLogger("api")


class Problem(Exception):
    """Raised by a view to answer with a problem. `extra` members come beside `status`, `title` and `detail`."""

    def __init__(self, status: int, detail: str, **extra: Any) -> None:
        self.status = status
        self.detail = detail
        self.extra = extra
        super().__init__(detail)


def problem(status: int, detail: str, **extra: Any) -> HttpResponse:
    body = {"status": status, "title": TITLES[status], "detail": detail, **extra}
    response = HttpResponse(json.dumps(body, ensure_ascii=False), status=status, content_type="application/problem+json")
    patch_cache_control(response, no_cache=True)
    return response


def problem_response(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """DRF's exception handler."""
    if isinstance(error, Problem):
        return problem(error.status, error.detail, **error.extra)
    if isinstance(error, Http404):
        return problem(404, "There is nothing here.")
    if isinstance(error, APIException):
        response = problem(error.status_code, str(error.detail))
        if error.status_code == 405:
            response["Allow"] = ", ".join(context["view"].allowed_methods)
        return response
    return None  # Django's own handling: the exception signal, then handler500


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem(404, "There is no such resource. /api/v1 lists what there is; addresses have no trailing slash.")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem(400, "This request cannot be read.")


def server_error(request: HttpRequest) -> HttpResponse:
    """Logs the path's template and the kind of error only: a log never holds what a person asked."""
    match = request.resolver_match
    logger.error("%s failed: %s", match.route if match else "?", getattr(sys.exc_info()[0], "__name__", "?"))
    return problem(500, "Something went wrong here. Please try again later.")
