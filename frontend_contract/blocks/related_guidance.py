from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.related_guidance import RelatedGuidanceBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents
from frontend_contract.related_pages import PAGES


@represents(RelatedGuidanceBlock)
class RelatedGuidanceBlockDocument(BlockDocument):
    """Pages to read as well, named by id: a title is never copied, it could grow old."""

    type_name = "related-guidance"

    title = serializers.CharField()
    pages = serializers.ListField(
        child=serializers.UUIDField(), help_text="Ids, to be found among `included` with `include=pages`."
    )

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        pages = [content.mentions.include(page.translation_key, PAGES) for page in value["pages"] if page]
        return {"title": value["title"], "pages": pages}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        places = format_html_join("", '<li data-page="{}"></li>', ((id,) for id in data["pages"]))
        return format_html('<section class="related-guidance"><h3>{}</h3><ul>{}</ul></section>', data["title"], places)
