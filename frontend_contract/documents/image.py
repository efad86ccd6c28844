from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.media.image import ContentImage
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.fields import CamelCaseSerializer, ContentAttribute, Part
from frontend_contract.media_files import RENDITIONS, files_of
from frontend_contract.pictures import MEDIA
from frontend_contract.registry import represents


class FocalPoint(Part):
    """What must stay in sight when you cut the picture, as parts of its width and height."""

    x = serializers.FloatField(min_value=0, max_value=1)
    y = serializers.FloatField(min_value=0, max_value=1)

    def represent(self, content: Content) -> dict[str, float]:
        image = content.text
        if not image.has_focal_point():
            return {"x": 0.5, "y": 0.5}
        return {"x": round(image.focal_point_x / image.width, 4), "y": round(image.focal_point_y / image.height, 4)}


class Rendition(CamelCaseSerializer):
    name = serializers.ChoiceField(choices=list(RENDITIONS))
    media_type = serializers.CharField(help_text="image/avif, image/webp, and image/jpeg or image/png for all others.")
    url = serializers.URLField(help_text="Its content never changes: keep it as long as you like.")
    width = serializers.IntegerField()
    height = serializers.IntegerField()


@extend_schema_field(Rendition(many=True))
class Renditions(ContentAttribute):
    def represent(self, content: Content, value: Any) -> list[dict[str, Any]]:
        return [
            {
                "name": file.rendition,
                "mediaType": file.media_type,
                "url": content.file_url(value.text, file),
                "width": file.width,
                "height": file.height,
            }
            for file in files_of(value.text)
        ]


@represents(ContentImage)
class ContentImageDocument(Document):
    """A picture that a published document shows. What it shows, that document says in its own language."""

    collection = MEDIA
    type_name = "image"
    summary_fields: ClassVar[list[str]] = ["width", "height", "renditions"]

    width = serializers.IntegerField()
    height = serializers.IntegerField()
    focal_point = FocalPoint()
    credit = serializers.CharField(help_text="Who made it; may be empty.")
    renditions = Renditions(source="*", help_text="Each size in each format.")

    @classmethod
    def sort(cls, content: Content) -> str:
        return str(content.id)
