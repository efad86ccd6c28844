from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.document import DocumentBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.pictures import link
from frontend_contract.registry import represents


@represents(DocumentBlock)
class DocumentBlockDocument(BlockDocument):
    """A file to download, with its type and size: say both before somebody taps."""

    type_name = "document"

    title = serializers.CharField()
    document = serializers.UUIDField(
        allow_null=True, help_text="Id, to be found among `included` with `include=media`."
    )
    href = serializers.CharField(allow_null=True)
    media_type = serializers.CharField()
    kind = serializers.CharField(help_text="What people call it, such as PDF.")
    size = serializers.IntegerField(help_text="In bytes.")

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        document = value["document"]
        href = link(content, document)
        return {
            "title": value["title"],
            "document": str(document.uuid) if href else None,
            "href": href,
            "mediaType": document.media_type if href else "",
            "kind": document.kind if href else "",
            "size": document.get_file_size() if href else 0,
        }

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        if data["href"] is None:
            return SafeString("")
        return format_html(
            '<p class="document"><a href="{}" type="{}" download>{}</a> <span>({}, {})</span></p>',
            data["href"],
            data["mediaType"],
            data["title"],
            data["kind"],
            size_in_words(data["size"]),
        )


def size_in_words(size: int) -> str:
    """In units that are written alike in every language, rounded up."""
    return f"{-(-size // 1000)} kB" if size < 1_000_000 else f"{-(-size // 1_000_000)} MB"
