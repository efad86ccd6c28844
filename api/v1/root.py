"""Where a developer starts: what there is, in which version, under which licence."""

import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.caching import answer, etag, is_fresh, not_modified
from api.v1.locales import locale_rows
from api.v1.view import ReadOnlyView

RESOURCES = [
    "openapi.json", "locales", "pages", "paths", "navigation", "reporting-points", "organisations",
    "audiences", "needs", "exploitation-forms", "changes",
]  # fmt: skip
LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
ATTRIBUTION = "Bron: centraal informatiepunt mensenhandel (CoMensha en het ministerie van Justitie en Veiligheid)"


class RootView(ReadOnlyView):
    def answer(self, request: HttpRequest, values: dict) -> HttpResponse:
        rows = locale_rows()
        tag = etag(["root"], [(row.code, row.sequence) for row in rows])
        if is_fresh(request, tag):
            return not_modified(tag)
        base = f"{settings.API_BASE_URL}/api/v1"
        body = {
            "apiVersion": settings.API_VERSION,
            "locales": [row.code for row in rows],
            "defaultLocale": settings.API_DEFAULT_LOCALE,
            "licence": LICENCE,
            "attribution": ATTRIBUTION,
            "links": {"self": base, **{name.removesuffix(".json"): f"{base}/{name}" for name in RESOURCES}},
        }
        return answer(json.dumps(body, ensure_ascii=False), tag, keys=["locales"])
