"""The tree of one locale."""

from collections.abc import Mapping
from typing import Any, ClassVar

from api.caching import Answer
from api.errors import Problem
from api.queries.select import select
from api.v1.parameters import LOCALE, Parameter
from api.v1.splicing import spliced
from api.v1.view import ReadOnlyView

NAVIGATION = """
    SELECT sequence{body} FROM published_document
    WHERE collection = 'navigation' AND locale = %(locale)s AND state = 'live'
"""
VERSIONS = NAVIGATION.format(body="")
WHOLE = NAVIGATION.format(body=", body")
LOCALES = """
    SELECT locale FROM published_document WHERE collection = 'navigation' AND state = 'live' ORDER BY locale
"""


class NavigationView(ReadOnlyView):
    parameters: ClassVar[Mapping[str, Parameter]] = {"locale": LOCALE}

    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        locale = values["locale"]
        rows = select(WHOLE if bodies else VERSIONS, values)
        if not rows:
            available = [locale for (locale,) in select(LOCALES, {})]
            detail = "There is no navigation in the locale you asked for."
            raise Problem(404, detail, requestedLocale=locale, availableLocales=available)
        sequence, *texts = rows[0]
        return Answer(
            versions=sequence,
            body=spliced({"item": texts[0]}) if bodies else "",
            locales=[locale],
            keys=["navigation"],
        )
