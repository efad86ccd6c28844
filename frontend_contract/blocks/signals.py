from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.signals import SignalsBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents


@represents(SignalsBlock)
class SignalsBlockDocument(BlockDocument):
    """A checklist of signs. Never show the signs without the closing words: one sign proves nothing."""

    type_name = "signals"

    title = serializers.CharField()
    signals = serializers.ListField(child=serializers.CharField())
    closing = serializers.CharField(help_text="Plain text.")

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        return {"title": value["title"], "signals": list(value["signals"]), "closing": value["closing"]}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        signals = format_html_join("", "<li>{}</li>", ((signal,) for signal in data["signals"]))
        return format_html(
            '<section class="signals"><h3>{}</h3><ul>{}</ul><p>{}</p></section>',
            data["title"],
            signals,
            data["closing"],
        )
