"""The pages to log in on run no script but our own files, load nothing from elsewhere and are kept by no cache."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PREFIX = "/account/"
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",  # the QR code
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)


class ProtectLoginPages:
    """Middleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(PREFIX):
            response["Content-Security-Policy"] = POLICY
            response["Cache-Control"] = "no-store"
        return response
