from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.contact_card import ContactCardBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents


@represents(ContactCardBlock)
class ContactCardBlockDocument(BlockDocument):
    """One desk, and why to turn to it here."""

    type_name = "contact-card"

    reporting_point = serializers.UUIDField(allow_null=True, help_text="Id, to be found among `included`.")
    note = serializers.CharField(help_text="Plain text.")

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        desk = value["reporting_point"]
        id = content.mentions.include(desk.translation_key, "reporting-points") if desk else None
        return {"reportingPoint": id, "note": value["note"]}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        return format_html(
            '<aside class="contact-card"><p>{}</p><div data-reporting-point="{}"></div></aside>',
            data["note"],
            data["reportingPoint"] or "",
        )
