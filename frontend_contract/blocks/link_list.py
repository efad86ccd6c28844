import uuid
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from rest_framework import serializers

from content_models.blocks.link_list import LinkListBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.fields import CamelCaseSerializer
from frontend_contract.registry import represents
from frontend_contract.rich_text import page_path


class Link(CamelCaseSerializer):
    text = serializers.CharField()
    href = serializers.CharField(help_text="A path below the home of the locale, or an address elsewhere.")
    page = serializers.UUIDField(allow_null=True, help_text="The page of ours that it leads to.")
    is_external = serializers.BooleanField(help_text="True: it leads away from this site. Say so.")


@represents(LinkListBlock)
class LinkListBlockDocument(BlockDocument):
    """Links. One to a page that is not public in this locale is left out until it is."""

    type_name = "link-list"

    title = serializers.CharField()
    links = Link(many=True)

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        links = [_link(link, content) for link in value["links"]]
        return {"title": value["title"], "links": [link for link in links if link["href"]]}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        links = format_html_join("", "<li>{}</li>", ((_anchor(link),) for link in data["links"]))
        return format_html('<section class="link-list"><h3>{}</h3><ul>{}</ul></section>', data["title"], links)


def _link(link: Any, content: Content) -> dict[str, Any]:
    key: uuid.UUID | None = link["page"].translation_key if link["page"] else None
    return {
        "text": link["text"],
        "href": page_path(content, key) if key else link["url"],
        "page": str(key) if key else None,
        "isExternal": key is None,
    }


def _anchor(link: dict[str, Any]) -> SafeString:
    if link["isExternal"]:
        return format_html('<a href="{}" rel="noopener noreferrer external">{}</a>', link["href"], link["text"])
    return format_html('<a href="{}" data-page-id="{}">{}</a>', link["href"], link["page"], link["text"])
