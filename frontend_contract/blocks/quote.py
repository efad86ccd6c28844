from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.quote import QuoteBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents


@represents(QuoteBlock)
class QuoteBlockDocument(BlockDocument):
    """Words from practice."""

    type_name = "quote"

    text = serializers.CharField(help_text="Plain text.")
    said_by = serializers.CharField(help_text="A role, never a name.")

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        return {"text": value["text"], "saidBy": value["said_by"]}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        return format_html(
            '<figure class="quote"><blockquote><p>{}</p></blockquote><figcaption>{}</figcaption></figure>',
            data["text"],
            data["saidBy"],
        )
