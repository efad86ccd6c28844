from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from rest_framework import serializers

from content_models.blocks.warning import WarningBlock
from content_models.codes import WarningSeverity
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents
from frontend_contract.rich_text import safe_html


@represents(WarningBlock)
class WarningBlockDocument(BlockDocument):
    """Something to know before going on. Never fold it away."""

    type_name = "warning"

    title = serializers.CharField()
    text = serializers.CharField(help_text="Safe HTML.")
    severity = serializers.ChoiceField(choices=WarningSeverity.values)

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        return {
            "title": value["title"],
            "text": safe_html(value["text"].source, content),
            "severity": value["severity"],
        }

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        return format_html(
            '<section class="warning warning-{}" role="note"><h3>{}</h3>{}</section>',
            data["severity"],
            data["title"],
            mark_safe(data["text"]),  # noqa: S308 cleaned by safe_html
        )
