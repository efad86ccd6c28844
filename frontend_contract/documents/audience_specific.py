from typing import Any, ClassVar

from rest_framework import serializers

from content_models.blocks.content import ContentBlocks
from frontend_contract.block import Blocks
from frontend_contract.documents.page import PageDocument
from frontend_contract.documents.source import SourceDocument
from frontend_contract.fields import Codes, DateField
from frontend_contract.next_steps import NextSteps
from frontend_contract.related_pages import PlainVariant, RelatedPages, Variant, VariantOf


class AudienceSpecificDocument(PageDocument):
    """What every page says that is written for somebody."""

    summary_fields: ClassVar[list[str]] = [
        *PageDocument.summary_fields,
        "audiences",
        "needs",
        "exploitationForms",
        "variant",
    ]

    audiences = Codes("audiences")
    needs = Codes("needs")
    exploitation_forms = Codes("exploitation-forms", help_text="Empty: for all forms.")
    variant = Variant(source="plain_variant_of", help_text="plain: says what another page says, in easier words.")
    variant_of = VariantOf(source="plain_variant_of", help_text="plain: the page it is a variant of.")
    plain_variant = PlainVariant(source="*", help_text="standard: the same in plain language, where there is one.")
    body = Blocks(ContentBlocks)
    next_steps = NextSteps()
    related_guidance = RelatedPages(help_text="Pages to read as well, to be found among `included`.")
    sources = SourceDocument(many=True, source="sources.all")
    content_owner = serializers.CharField(help_text="Who keeps this page true.")
    review_on = DateField(help_text="When its owner looks at this page again.")

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        forms = data["exploitationForms"] or ["any"]
        return [
            *super().facets(data),
            f"variant:{data['variant']}",
            *(f"audience:{code}" for code in data["audiences"]),
            *(f"need:{code}" for code in data["needs"]),
            *(f"exploitationForm:{code}" for code in forms),
        ]
