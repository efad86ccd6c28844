from typing import Any, ClassVar

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.media.document import ContentDocument
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.fields import ContentAttribute
from frontend_contract.media_files import files_of
from frontend_contract.pictures import MEDIA
from frontend_contract.registry import represents


@extend_schema_field(OpenApiTypes.URI)
class FileUrl(ContentAttribute):
    def represent(self, content: Content, value: Any) -> str:
        (file,) = files_of(value.text)
        return content.file_url(value.text, file)


@represents(ContentDocument)
class ContentDocumentDocument(Document):
    """A file that a published document leads to, or a film that it shows."""

    collection = MEDIA
    type_name = "document"
    summary_fields: ClassVar[list[str]] = ["mediaType", "kind", "size", "url"]

    media_type = serializers.CharField(help_text="Such as application/pdf.")
    kind = serializers.CharField(help_text="What people call it, such as PDF.")
    size = serializers.IntegerField(source="text.get_file_size", help_text="In bytes.")
    url = FileUrl(source="*", help_text="Its content never changes: keep it as long as you like.")

    @classmethod
    def sort(cls, content: Content) -> str:
        return str(content.id)
