from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from rest_framework import serializers

from content_models.blocks.video import VideoBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.pictures import link, picture
from frontend_contract.registry import represents
from frontend_contract.rich_text import safe_html


@represents(VideoBlock)
class VideoBlockDocument(BlockDocument):
    """A film, and all that is said and shown in it as text. Nobody but this site’s files learns who watches it."""

    type_name = "video"

    title = serializers.CharField()
    src = serializers.CharField(allow_null=True)
    media_type = serializers.CharField(help_text="video/mp4 or video/webm.")
    cover = serializers.CharField(allow_null=True, help_text="A picture to show before it plays: for `poster`.")
    captions = serializers.CharField(allow_null=True, help_text="A WebVTT file.")
    locale = serializers.CharField(help_text="BCP 47: the language of the captions.")
    transcript = serializers.CharField(help_text="Safe HTML.")

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        return {
            "title": value["title"],
            "src": link(content, value["video"]),
            "mediaType": value["video"].media_type if value["video"] else "",
            "cover": picture(content, value["poster"])["src"],
            "captions": link(content, value["captions"]),
            "locale": content.source_locale,
            "transcript": safe_html(value["transcript"].source, content),
        }

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        return format_html(
            '<figure class="video">{}<figcaption>{}</figcaption><div class="transcript">{}</div></figure>',
            _player(data) if data["src"] else "",
            data["title"],
            mark_safe(data["transcript"]),  # noqa: S308 cleaned by safe_html
        )


def _player(data: dict[str, Any]) -> SafeString:
    poster = format_html(' poster="{}"', data["cover"]) if data["cover"] else ""
    track = format_html('<track kind="captions" src="{}" srclang="{}">', data["captions"], data["locale"])
    return format_html(
        '<video controls preload="none"{}><source src="{}" type="{}">{}</video>',
        poster,
        data["src"],
        data["mediaType"],
        track if data["captions"] else "",
    )
