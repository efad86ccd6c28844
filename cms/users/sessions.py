"""A session ends after some hours, and sooner where nobody does anything in it."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from cms.users.requests import is_from_script

STARTED = "session_started"
SEEN = "session_seen"
WRITE_EVERY_SECONDS = 60
# An open editor sends these by itself, also when its user is gone.
NOT_BY_A_PERSON = "/admin/editing-sessions/"


class EndOldSessions:
    """Middleware: a user whose session is over is logged out, and asked to log in again for the page they wanted."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return self.get_response(request)
        now = time.time()
        if is_over(request, now):
            return ask_to_log_in_again(request)
        note_activity(request, now)
        return self.get_response(request)


def is_over(request: HttpRequest, now: float) -> bool:
    started, seen = request.session.get(STARTED, now), request.session.get(SEEN, now)
    return now - started > settings.SESSION_COOKIE_AGE or now - seen > settings.SESSION_IDLE_SECONDS


def note_activity(request: HttpRequest, now: float) -> None:
    request.session.setdefault(STARTED, now)
    by_a_person = not request.path.startswith(NOT_BY_A_PERSON)
    if by_a_person and now - request.session.get(SEEN, 0) > WRITE_EVERY_SECONDS:
        request.session[SEEN] = now


def ask_to_log_in_again(request: HttpRequest) -> HttpResponse:
    logout(request)
    if is_from_script(request):
        raise PermissionDenied
    messages.info(request, _("Je was te lang weg. Log opnieuw in. Wat als concept is bewaard, staat er nog."))
    return redirect_to_login(request.get_full_path() if request.method == "GET" else settings.LOGIN_REDIRECT_URL)
