from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.key_message import KeyMessageBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents


@represents(KeyMessageBlock)
class KeyMessageBlockDocument(BlockDocument):
    """The one thing to remember of a page."""

    type_name = "key-message"

    text = serializers.CharField(help_text="Plain text.")

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        return {"text": value["text"]}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        return format_html('<p class="key-message"><strong>{}</strong></p>', data["text"])
