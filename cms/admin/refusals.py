"""Tells an editor why something was not published or deleted. Drafts were saved before: nothing is lost."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from wagtail.admin.admin_url_finder import AdminURLFinder

from content_models.problems import PublishRefused


class ExplainRefusals:
    """Middleware: one message for each problem, on the page where the editor can mend it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, ProtectedError):
            messages.error(request, str(exception.args[0]))
            return redirect(request.path)
        if not isinstance(exception, PublishRefused):
            return None
        sentences = [str(problem.sentence) for problem in exception.problems]
        if not request.accepts("text/html"):
            return JsonResponse(
                {"success": False, "error_code": "refused", "error_message": " ".join(sentences)}, status=400
            )
        for sentence in sentences:
            messages.error(request, sentence)
        return redirect(edit_url(request, exception.obj))


def edit_url(request: HttpRequest, obj: Any) -> str:
    return AdminURLFinder(request.user).get_edit_url(obj) or request.path
