from typing import ClassVar

from rest_framework import serializers

from content_models.snippets.organisation import Organisation
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.registry import represents


@represents(Organisation)
class OrganisationDocument(Document):
    """Who answers at a desk."""

    collection = "organisations"
    type_name = "organisation"
    summary_fields: ClassVar[list[str]] = ["name", "website"]

    name = serializers.CharField()
    website = serializers.CharField(help_text="May be empty.")

    @classmethod
    def sort(cls, content: Content) -> str:
        return str(content.id)
