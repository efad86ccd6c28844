from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.image import ImageBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.fields import CamelCaseSerializer
from frontend_contract.pictures import picture
from frontend_contract.registry import represents

SIZES = "(min-width: 50rem) 45rem, 100vw"


class PictureSource(CamelCaseSerializer):
    media_type = serializers.CharField()
    srcset = serializers.CharField(help_text="For the attribute of the same name.")


@represents(ImageBlock)
class ImageBlockDocument(BlockDocument):
    """A picture, with what it shows in words, or none where it is decoration."""

    type_name = "image"

    image = serializers.UUIDField(allow_null=True, help_text="Id, to be found among `included` with `include=media`.")
    alternative_text = serializers.CharField(help_text="For `alt`. Empty where it is decoration.")
    is_decorative = serializers.BooleanField()
    caption = serializers.CharField(help_text="May be empty.")
    sources = PictureSource(many=True, help_text="In the order to try them.")
    src = serializers.CharField(allow_null=True, help_text="For browsers that know none of the sources.")
    width = serializers.IntegerField(allow_null=True)
    height = serializers.IntegerField(allow_null=True)

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        return {
            **picture(content, value["image"]),
            "alternativeText": "" if value["is_decorative"] else value["alternative_text"],
            "isDecorative": bool(value["is_decorative"]),
            "caption": value["caption"],
        }

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        if data["src"] is None:
            return SafeString("")
        sources = format_html_join(
            "",
            '<source type="{}" srcset="{}" sizes="{}">',
            ((source["mediaType"], source["srcset"], SIZES) for source in data["sources"]),
        )
        caption = format_html("<figcaption>{}</figcaption>", data["caption"]) if data["caption"] else ""
        return format_html(
            '<figure class="image"><picture>{}<img src="{}" alt="{}" width="{}" height="{}" loading="lazy"></picture>{}'
            "</figure>",
            sources,
            data["src"],
            data["alternativeText"],
            data["width"],
            data["height"],
            caption,
        )
