from typing import Any, ClassVar

from rest_framework import serializers

from content_models.codes import WarningSeverity
from content_models.snippets.notice import Notice
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.fields import Codes, Timestamp
from frontend_contract.registry import represents
from frontend_contract.rich_text import SafeHtml


@represents(Notice)
class NoticeDocument(Document):
    """An urgent message for the top of every page. It is here as long as it is to be shown."""

    collection = "notices"
    type_name = "notice"
    summary_fields: ClassVar[list[str]] = ["title", "message", "severity", "audiences", "expiresAt"]

    title = serializers.CharField()
    message = SafeHtml(help_text="May be empty.")
    severity = serializers.ChoiceField(choices=WarningSeverity.values)
    audiences = Codes("audiences", help_text="Empty: for everybody.")
    expires_at = Timestamp(
        source="source.expire_at", allow_null=True, help_text="When to stop showing it, also from a copy."
    )

    @classmethod
    def sort(cls, content: Content) -> str:
        return f"{content.source.first_published_at:%Y%m%dT%H%M%S%f}"

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        return [f"severity:{data['severity']}", *(f"audience:{code}" for code in data["audiences"] or ["any"])]
