from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.reporting_points import ReportingPointsBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents


@represents(ReportingPointsBlock)
class ReportingPointsBlockDocument(BlockDocument):
    """Desks are named by id: a number is never copied into a page, where it could grow old."""

    type_name = "reporting-points"

    title = serializers.CharField()
    reporting_points = serializers.ListField(
        child=serializers.UUIDField(), help_text="Ids, to be found among `included`."
    )

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        desks = [desk for desk in value["reporting_points"] if desk is not None]
        return {
            "title": value["title"],
            "reportingPoints": [content.mentions.include(desk.translation_key, "reporting-points") for desk in desks],
        }

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        places = format_html_join("", '<li data-reporting-point="{}"></li>', ((id,) for id in data["reportingPoints"]))
        return format_html('<section class="reporting-points"><h3>{}</h3><ul>{}</ul></section>', data["title"], places)
