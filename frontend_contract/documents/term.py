from typing import Any, ClassVar

from rest_framework import serializers

from frontend_contract.content import Content
from frontend_contract.document import Document


class TermDocument(Document):
    """A word of a vocabulary."""

    summary_fields: ClassVar[list[str]] = ["code", "label"]

    code = serializers.CharField(help_text="Never changes. New codes may be added: skip those you do not know.")
    label = serializers.CharField()  # type: ignore[assignment]  # DRF takes it off the class
    description = serializers.CharField()

    @classmethod
    def sort(cls, content: Content) -> str:
        return f"{content.position:05}:{content.code}"

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        return [f"code:{data['code']}"]
