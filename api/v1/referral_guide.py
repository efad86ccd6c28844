"""Everything that a referral is made from, in one answer: a visitor's own device finds the desk, and nobody is told."""

from collections.abc import Mapping
from typing import Any, ClassVar

from api.caching import Answer
from api.guides import guide_text, versions_of
from api.queries.guide import PARTS, guide_parts
from api.v1.locale_contract import require_public
from api.v1.parameters import LOCALE, Parameter
from api.v1.splicing import spliced
from api.v1.view import ReadOnlyView


class ReferralGuideView(ReadOnlyView):
    parameters: ClassVar[Mapping[str, Parameter]] = {"locale": LOCALE}

    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        locale = values["locale"]
        require_public(locale)
        parts = guide_parts(locale, bodies=bodies)
        versions = versions_of(locale, parts)
        item = guide_text(locale, parts, versions) if bodies else ""
        return Answer(
            versions=versions.version,
            body=spliced({"item": item}, requestedLocale=locale) if bodies else "",
            locales=[locale, *(each for each in versions.locales if each != locale)],
            keys=["referral-guide", *(collection for each in PARTS.values() for collection in each), "locales"],
        )
