"""Every error as `application/problem+json` (RFC 9457), with all that is wrong with a request at once."""

import json
import logging
import sys
from http import HTTPStatus
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from rest_framework.exceptions import APIException

DETAILS = {
    405: "This API is read only: GET, HEAD and OPTIONS; only a question to `referrals` is a POST.",
    406: "Answers are application/json; the request's Accept header does not allow that.",
}
SECONDS_TO_RETRY = "30"

logger = logging.getLogger("api")


class Problem(Exception):
    """Raised by a view to answer with a problem. `extra` members come beside `status`, `title` and `detail`."""

    def __init__(self, status: int, detail: str, **extra: Any) -> None:
        self.status = status
        self.detail = detail
        self.extra = extra
        super().__init__(detail)


def problem(status: int, detail: str, **extra: Any) -> HttpResponse:
    body = {"status": status, "title": HTTPStatus(status).phrase, "detail": detail, **extra}
    text = json.dumps(body, ensure_ascii=False)
    response = HttpResponse(text, status=status, content_type="application/problem+json")
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        response["Retry-After"] = SECONDS_TO_RETRY
    return response


def problem_response(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """DRF's exception handler."""
    if isinstance(error, Problem):
        return problem(error.status, error.detail, **error.extra)
    if isinstance(error, APIException):
        return problem(error.status_code, DETAILS.get(error.status_code) or str(error.detail))
    if isinstance(error, SuspiciousOperation):
        return unreadable()
    if isinstance(error, OperationalError):
        log_failure(context["request"]._request, error)
        return problem(503, "The published documents cannot be read just now. Please try again later.")
    return None  # Django's own handling: the exception signal, then handler500


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem(404, "There is no such resource. /api/v1 lists what there is; addresses have no trailing slash.")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return unreadable()


def server_error(request: HttpRequest) -> HttpResponse:
    log_failure(request, sys.exc_info()[1])
    return problem(500, "Something went wrong here. Please try again later.")


def unreadable() -> HttpResponse:
    return problem(400, "This request cannot be read.")


def log_failure(request: HttpRequest, error: BaseException | None) -> None:
    """The path's template and the kind of error only: a log never holds what a person asked."""
    match = request.resolver_match
    logger.error("%s failed: %s", match.route if match else "?", type(error).__name__)
