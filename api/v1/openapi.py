"""The contract itself."""

import hashlib
import json
from functools import cache
from typing import Any

import yaml
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.caching import answer, etag, is_fresh, not_modified
from api.v1.view import ReadOnlyView


class OpenApiView(ReadOnlyView):
    def answer(self, request: HttpRequest, values: dict[str, Any]) -> HttpResponse:
        text = contract()
        tag = etag(["openapi"], hashlib.sha256(text.encode()).hexdigest())
        return not_modified(tag) if is_fresh(request, tag) else answer(text, tag, keys=["openapi"])


@cache
def contract() -> str:
    description = yaml.load(settings.API_OPENAPI_FILE.read_text(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    description["servers"] = [{"url": f"{settings.API_BASE_URL}/api/v1"}]
    return json.dumps(description, ensure_ascii=False, default=str)
