"""What fits a question in words of one's own. Nobody keeps the question: the answer is for one reader, at once."""

import json
from collections.abc import Mapping
from html import escape
from typing import Any, ClassVar

from api.caching import Answer
from api.queries.search import BEGIN, END, Hit, search
from api.v1.locale_contract import require_public
from api.v1.parameters import LOCALE, Parameter, code_filter
from api.v1.readers import one
from api.v1.splicing import spliced
from api.v1.view import ReadOnlyView

LONGEST = 200
MOST = 50


def question(text: str) -> str:
    if not text.strip() or len(text) > LONGEST:
        raise ValueError(f"From 1 to {LONGEST} characters.")
    return text


def number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= MOST):
        raise ValueError(f"A whole number from 1 to {MOST}.")
    return int(text)


class SearchView(ReadOnlyView):
    parameters: ClassVar[Mapping[str, Parameter]] = {
        "q": Parameter(
            "The question, in the reader's own words.",
            question,
            schema=one(r"[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x1f\x7f]*")
            | {"maxLength": LONGEST, "example": "loon"},
            required=True,
        ),
        "locale": LOCALE,
        "type": code_filter("documents of these types, such as guidance, reporting-point or glossary-term"),
        "audience": code_filter("what is for these audiences"),
        "limit": Parameter(
            "How many items to answer with, the best first.",
            number,
            10,
            {"type": "integer", "minimum": 1, "maximum": MOST, "default": 10},
        ),
    }

    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        locale = values["locale"]
        hits = search(
            values["q"],
            locale=locale,
            types=values["type"] or [],
            audiences=values["audience"] or [],
            limit=values["limit"],
        )
        if not hits:
            require_public(locale)
        items = ",".join(map(_item, hits))
        return Answer(
            versions=items,
            body=spliced({"items": f"[{items}]"}, requestedLocale=locale),
            locales=[locale],
            keys=["search"],
            cache_control="no-store",
        )


def _item(hit: Hit) -> str:
    facts = {"collection": hit.collection, "score": round(hit.score, 4), "excerpt": safe_excerpt(hit.excerpt)}
    return f'{json.dumps(facts, ensure_ascii=False)[:-1]},"document":{hit.summary}}}'


def safe_excerpt(text: str) -> str:
    """HTML with nothing in it but <mark>."""
    return escape(text, quote=False).replace(BEGIN, "<mark>").replace(END, "</mark>")
