from typing import Any, ClassVar

from rest_framework import serializers

from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.linked_data import LinkedData, page_data


class PageDocument(Document):
    """What every page says."""

    collection = "pages"
    summary_fields: ClassVar[list[str]] = ["path", "parent", "title", "neutralTitle", "summary"]
    search_title: ClassVar[list[str]] = ["title"]
    search_keywords: ClassVar[list[str]] = ["summary"]
    search_text: ClassVar[list[str]] = ["body"]

    path = serializers.CharField(help_text="Below the home of this locale; the home itself is /.")
    parent = serializers.UUIDField(  # type: ignore[assignment]  # DRF takes it off the class
        allow_null=True, help_text="The page above this one; null for the home."
    )
    title = serializers.CharField()
    neutral_title = serializers.CharField(help_text="For the browser's tab and history: reveals nothing. May be empty.")
    summary = serializers.CharField(help_text="Plain text, at most 300 characters.")

    json_ld = LinkedData()

    def to_representation(self, instance: Content) -> dict[str, Any]:
        data = super().to_representation(instance)
        return {**data, "jsonLd": page_data(data)}

    @classmethod
    def sort(cls, content: Content) -> str:
        return f"{content.source.first_published_at:%Y%m%dT%H%M%S%f}"

    @classmethod
    def facets(cls, data: dict) -> list[str]:
        return [f"parent:{data['parent']}"] if data["parent"] else []
