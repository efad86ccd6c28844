from typing import Any

from django.utils.safestring import SafeString, mark_safe
from rest_framework import serializers

from content_models.blocks.rich_text import RunningTextBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents
from frontend_contract.rich_text import safe_html


@represents(RunningTextBlock)
class RunningTextBlockDocument(BlockDocument):
    """Running text: paragraphs, lists, links, bold and italic."""

    type_name = "rich-text"

    text = serializers.CharField(help_text="Safe HTML.")

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        return {"text": safe_html(value.source, content)}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        return mark_safe(data["text"])  # noqa: S308 cleaned by safe_html
