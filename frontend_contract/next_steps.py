"""The steps of a page, each with one desk, and the steps after contact with a desk."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from frontend_contract.content import Content
from frontend_contract.fields import CamelCaseSerializer, ContentAttribute


class NextStep(CamelCaseSerializer):
    """What to do now, and with which desk."""

    text = serializers.CharField()
    reporting_point = serializers.UUIDField(help_text="Id of the desk to turn to, to be found among `included`.")


@extend_schema_field(NextStep(many=True))
class NextSteps(ContentAttribute):
    def represent(self, content: Content, value: Any) -> list[dict[str, str]]:
        steps = [child.value for child in value if child.value["reporting_point"] is not None]
        return [
            {
                "text": step["text"],
                "reportingPoint": content.mentions.include(step["reporting_point"].translation_key, "reporting-points"),
            }
            for step in steps
        ]


@extend_schema_field(serializers.ListField(child=serializers.CharField()))
class TextList(ContentAttribute):
    def represent(self, content: Content, value: Any) -> list[str]:
        return [child.value for child in value]
