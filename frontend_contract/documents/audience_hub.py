from typing import Any, ClassVar

from rest_framework import serializers

from content_models.blocks.content import ContentBlocks
from content_models.pages.audience_hub import AudienceHubPage
from frontend_contract.block import Blocks
from frontend_contract.documents.page import PageDocument
from frontend_contract.fields import Code, DateField
from frontend_contract.registry import represents


@represents(AudienceHubPage)
class AudienceHubDocument(PageDocument):
    """The entrance of one audience: the pages below it (`parent`) are for that audience."""

    type_name = "audience-hub"
    summary_fields: ClassVar[list[str]] = [*PageDocument.summary_fields, "audience"]

    audience = Code("audiences")
    body = Blocks(ContentBlocks)
    content_owner = serializers.CharField(help_text="Who keeps this page true.")
    review_on = DateField(help_text="When its owner looks at this page again.")

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        return [*super().facets(data), f"audience:{data['audience']}"]
