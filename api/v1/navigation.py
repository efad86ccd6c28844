"""The tree of one locale."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse

from api.caching import answer, etag, is_fresh, not_modified
from api.errors import Problem
from api.queries import select
from api.v1.parameters import LOCALE, Parameter
from api.v1.view import ReadOnlyView

NAVIGATION = """
    SELECT sequence, body FROM published_document
    WHERE collection = 'navigation' AND locale = %(locale)s AND state = 'live'
"""


class NavigationView(ReadOnlyView):
    parameters: ClassVar[Mapping[str, Parameter]] = {"locale": LOCALE}

    def answer(self, request: HttpRequest, values: dict[str, Any]) -> HttpResponse:
        rows = select(NAVIGATION, values)
        if not rows:
            raise Problem(404, "There is no navigation in this locale. See /api/v1/locales.")
        sequence, body = rows[0]
        tag = etag(["navigation", values["locale"]], sequence)
        if is_fresh(request, tag):
            return not_modified(tag, locale=values["locale"])
        return answer(f'{{"item":{body}}}', tag, locale=values["locale"], keys=["navigation"])
