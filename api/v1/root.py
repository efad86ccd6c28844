"""Where a developer starts: what there is, in which version, under which licence."""

import json
from typing import Any

from django.conf import settings

from api.caching import Answer
from api.queries.select import select
from api.v1.view import ReadOnlyView

LOCALES = "SELECT locale FROM published_document WHERE collection = 'locales' AND state = 'live' ORDER BY sort"
RESOURCES = [
    "openapi.json", "locales", "pages", "paths?path=/", "navigation", "reporting-points", "organisations",
    "audiences", "needs", "exploitation-forms", "regions", "glossary-terms", "media", "notices",
    "referral-rules", "referral-questions", "referral-cases", "holidays",
    "referral-guide", "sitemap", "search?q=loon", "changes", "export",
]  # fmt: skip
LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
ATTRIBUTION = "Bron: centraal informatiepunt mensenhandel (CoMensha en het ministerie van Justitie en Veiligheid)"

DEMONSTRATION = (
    "This is a demonstration, not for use: it shows texts for victims that a machine translated and nobody reviewed. "
    "Demonstratie, niet voor gebruik: teksten voor slachtoffers zijn hier door een machine vertaald en niet nagekeken."
)


class RootView(ReadOnlyView):
    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        base = f"{settings.API_BASE_URL}/api/v1"
        body = {
            "apiVersion": settings.API_VERSION,
            "locales": [locale for (locale,) in select(LOCALES, {})],
            "defaultLocale": settings.API_DEFAULT_LOCALE,
            "licence": LICENCE,
            "attribution": ATTRIBUTION,
            "demonstration": DEMONSTRATION if settings.DEMO else None,
            "links": {"self": base, **{_name(each): f"{base}/{each}" for each in RESOURCES}},
        }
        return Answer(versions=body, body=json.dumps(body, ensure_ascii=False), keys=["locales"])


def _name(resource: str) -> str:
    return resource.partition("?")[0].removesuffix(".json")
