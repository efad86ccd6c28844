from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.pages.process import ProcessPage
from frontend_contract.content import Content
from frontend_contract.documents.audience_specific import AudienceSpecificDocument
from frontend_contract.fields import CamelCaseSerializer, ContentAttribute
from frontend_contract.registry import represents
from frontend_contract.rich_text import safe_html


class ProcessStep(CamelCaseSerializer):
    """One step on the way."""

    id = serializers.CharField(help_text="Stays the same when the step is edited or moved.")
    title = serializers.CharField()
    text = serializers.CharField(help_text="Safe HTML.")
    reporting_points = serializers.ListField(
        child=serializers.UUIDField(), help_text="Ids of the desks that help with it, to be found among `included`."
    )


@extend_schema_field(ProcessStep(many=True))
class ProcessSteps(ContentAttribute):
    def represent(self, content: Content, value: Any) -> list[dict[str, Any]]:
        return [
            {
                "id": child.id,
                "title": child.value["title"],
                "text": safe_html(child.value["text"].source, content),
                "reportingPoints": [
                    content.mentions.include(desk.translation_key, "reporting-points")
                    for desk in child.value["reporting_points"]
                    if desk is not None
                ],
            }
            for child in value
        ]


@represents(ProcessPage)
class ProcessDocument(AudienceSpecificDocument):
    """A road of several steps, such as from a report to compensation."""

    type_name = "process"
    search_text: ClassVar[list[str]] = [*AudienceSpecificDocument.search_text, "steps"]

    steps = ProcessSteps(help_text="In order.")
