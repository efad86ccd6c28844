from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.heading import HeadingBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents


@represents(HeadingBlock)
class HeadingBlockDocument(BlockDocument):
    """A heading: `level` 2 stands below the title of the page."""

    type_name = "heading"

    text = serializers.CharField()
    level = serializers.IntegerField(min_value=2, max_value=3)

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        return {"text": value["text"], "level": int(value["level"])}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        return format_html("<h{0}>{1}</h{0}>", data["level"], data["text"])
