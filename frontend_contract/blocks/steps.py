from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from rest_framework import serializers

from content_models.blocks.steps import StepsBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.fields import CamelCaseSerializer
from frontend_contract.registry import represents
from frontend_contract.rich_text import safe_html


class Step(CamelCaseSerializer):
    title = serializers.CharField()
    text = serializers.CharField(help_text="Safe HTML; may be empty.")


@represents(StepsBlock)
class StepsBlockDocument(BlockDocument):
    """What to do, one thing after another."""

    type_name = "steps"

    title = serializers.CharField()
    steps = Step(many=True, help_text="In order.")

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        steps = [{"title": step["title"], "text": safe_html(step["text"].source, content)} for step in value["steps"]]
        return {"title": value["title"], "steps": steps}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        steps = format_html_join(
            "",
            "<li><h4>{}</h4>{}</li>",
            ((step["title"], mark_safe(step["text"])) for step in data["steps"]),  # noqa: S308 cleaned by safe_html
        )
        return format_html('<section class="steps"><h3>{}</h3><ol>{}</ol></section>', data["title"], steps)
