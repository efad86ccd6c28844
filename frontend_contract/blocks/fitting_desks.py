from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.utils.html import format_html
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.fitting_desks import FittingDesksBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents

# The filter of the list of desks -> the facts of a page that it is made of; a page has one of them, or none.
FILTERS = {
    "audience": ("audiences", "audience"),
    "need": ("needs",),
    "exploitationForm": ("exploitation_forms", "exploitation_form"),
}


@represents(FittingDesksBlock)
class FittingDesksBlockDocument(BlockDocument):
    """The desks that fit the page. Ask for them when you show it: the list is never copied, so it never grows old."""

    type_name = "fitting-desks"

    title = serializers.CharField()
    href = serializers.CharField(
        help_text="The list of these desks, from the root of this server. Add `locale`, and `include` as you need."
    )

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        codes = {name: ",".join(_codes(content, facts)) for name, facts in FILTERS.items()}
        query = urlencode({name: text for name, text in codes.items() if text} | {"referable": "true"}, safe=",")
        return {"title": value["title"], "href": f"/api/v1/reporting-points?{query}"}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        return format_html(
            '<section class="fitting-desks" data-reporting-points="{}"><h3>{}</h3></section>',
            data["href"],
            data["title"],
        )


def _codes(content: Content, facts: Iterable[str]) -> list[str]:
    for name in facts:
        if name in content.source.facts:
            chosen = getattr(content, name)
            return sorted(term.code for term in (chosen.all() if hasattr(chosen, "all") else [chosen]))
    return []
