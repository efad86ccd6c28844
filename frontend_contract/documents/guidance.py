from typing import Any, ClassVar

from rest_framework import serializers

from content_models.blocks.content import ContentBlocks
from content_models.pages.guidance import GuidancePage
from frontend_contract.block import Blocks
from frontend_contract.documents.page import PageDocument
from frontend_contract.documents.source import SourceDocument
from frontend_contract.fields import Codes, DateField
from frontend_contract.next_steps import NextSteps
from frontend_contract.registry import represents


@represents(GuidancePage)
class GuidanceDocument(PageDocument):
    """One question somebody has, answered, with the desks to turn to next."""

    type_name = "guidance"
    summary_fields: ClassVar[list[str]] = [*PageDocument.summary_fields, "audiences", "needs", "exploitationForms"]

    audiences = Codes("audiences")
    needs = Codes("needs")
    exploitation_forms = Codes("exploitation-forms", help_text="Empty: for all forms.")
    body = Blocks(ContentBlocks)
    next_steps = NextSteps()
    sources = SourceDocument(many=True, source="sources.all")
    content_owner = serializers.CharField(help_text="Who keeps this page true.")
    review_on = DateField(help_text="When its owner looks at this page again.")

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        forms = data["exploitationForms"] or ["any"]
        return [
            *super().facets(data),
            *(f"audience:{code}" for code in data["audiences"]),
            *(f"need:{code}" for code in data["needs"]),
            *(f"exploitationForm:{code}" for code in forms),
        ]
