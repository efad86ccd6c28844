"""What a sitemap of one locale is made of: every page's path, when it changed, and its paths in other locales."""

import json
from collections.abc import Mapping
from typing import Any, ClassVar

from api.caching import Answer
from api.queries.select import select
from api.v1.locale_contract import require_public
from api.v1.parameters import LOCALE, Parameter
from api.v1.view import ReadOnlyView

SITEMAP = """
    SELECT json_build_object(
        'id', d.id, 'path', p.path, 'changedAt', to_char(d.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'availablePaths', (
            SELECT json_object_agg(other.locale, other.path ORDER BY other.locale)
            FROM published_path other JOIN published_document page
                ON page.id = other.target AND page.locale = other.locale AND page.state = 'live'
            WHERE other.target = d.id AND other.kind = 'page'
        )
    )
    FROM published_document d JOIN published_path p ON p.target = d.id AND p.locale = d.locale AND p.kind = 'page'
    WHERE d.collection = 'pages' AND d.locale = %(locale)s AND d.state = 'live'
    ORDER BY d.sort, d.id
"""


class SitemapView(ReadOnlyView):
    parameters: ClassVar[Mapping[str, Parameter]] = {"locale": LOCALE}

    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        items = [item for (item,) in select(SITEMAP, values)]
        if not items:
            require_public(values["locale"])
        body = json.dumps({"items": items}, ensure_ascii=False)
        return Answer(versions=body, body=body, locales=[values["locale"]], keys=["pages", "paths"])
