"""The contract itself."""

import hashlib
import json
from functools import cache
from typing import Any

import yaml
from django.conf import settings

from api.caching import Answer
from api.v1.view import ReadOnlyView

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # in C where it is built in: ten times as fast


class OpenApiView(ReadOnlyView):
    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        text = contract()
        return Answer(versions=hashlib.sha256(text.encode()).hexdigest(), body=text, keys=["openapi"])


@cache
def contract() -> str:
    """The description of the API as JSON, with the address it is served at."""
    description = yaml.load(settings.API_OPENAPI_FILE.read_text(), Loader=LOADER)  # noqa: S506 both are safe
    description["servers"] = [{"url": f"{settings.API_BASE_URL}/api/v1"}]
    return json.dumps(description, ensure_ascii=False, default=str)
