"""An auditor reads everything and changes nothing, whatever other role they have."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cms.users.requests import is_from_script
from cms.users.roles import AUDITOR, has_role

SAFE = {"GET", "HEAD", "OPTIONS"}
OWN_ACCOUNT = "/account/"
OWN_ACTIONS = {"wagtailadmin_logout", "wagtailadmin_login"}


class RefuseChanges:
    """Middleware: 403 with a sentence for whatever could change something, except in the auditor's own account."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if request.method in SAFE or not request.user.is_authenticated or is_their_own(request):
            return None
        return refuse(request) if has_role(request.user, AUDITOR) else None


def is_their_own(request: HttpRequest) -> bool:
    match = request.resolver_match
    return request.path.startswith(OWN_ACCOUNT) or (match is not None and match.url_name in OWN_ACTIONS)


def refuse(request: HttpRequest) -> HttpResponse:
    sentence = _("Als auditor kun je alles lezen en niets veranderen. Er is niets bewaard.")
    if is_from_script(request):
        return JsonResponse({"success": False, "error_code": "refused", "error_message": sentence}, status=403)
    return render(request, "users/refused.html", {"sentence": sentence}, status=403)
