"""The manual for developers of partner sites, at /docs: two files of our own, nothing of anybody else."""

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views import View

from api.caching import CACHE_CONTROL, is_fresh

FOLDER = Path(__file__).parent
FILES = {"": ("index.html", "text/html; charset=utf-8"), "/docs.css": ("docs.css", "text/css; charset=utf-8")}
POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
ADDRESS = "https://example.org/api/v1"


class DocsView(View):
    def get(self, request: HttpRequest, file: str | None = None) -> HttpResponse:
        name, media_type = FILES[file or ""]
        text = content(name)
        tag = f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'
        response = HttpResponse(status=304) if is_fresh(request, tag) else HttpResponse(text, content_type=media_type)
        response["ETag"], response["Cache-Control"] = tag, CACHE_CONTROL
        response["Content-Security-Policy"] = POLICY
        return response


@cache
def content(name: str) -> str:
    """With the address of this API in every example."""
    return (FOLDER / name).read_text().replace(ADDRESS, f"{settings.API_BASE_URL}/api/v1")
