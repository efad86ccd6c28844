"""Running text as safe HTML: links between pages lead to the path in the document's own locale."""

import uuid
from functools import partial
from typing import Any

import nh3
from django.utils.html import escape
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from wagtail.models import Page
from wagtail.rich_text.rewriters import LinkRewriter

from frontend_contract.fields import ContentAttribute

TAGS = {"p", "b", "strong", "i", "em", "ul", "ol", "li", "br", "a"}
ATTRIBUTES = {"a": {"href", "data-page-id"}}
SCHEMES = {"http", "https", "mailto", "tel"}


def safe_html(text: str, content: Any) -> str:
    """Editors' rich text as HTML that may be put into any page; paths of linked pages are noted in `mentions`."""
    rewriter = LinkRewriter({"page": partial(_page_link, content)})
    return nh3.clean(
        rewriter(text or ""), tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener noreferrer"
    )


def _page_link(content: Any, attributes: dict[str, str]) -> str:
    """The opening tag. A link to a page that is not public in this locale becomes plain text until it is."""
    page = Page.objects.filter(pk=attributes["id"]).first()
    if page is None:
        return "<a>"
    path = page_path(content, page.translation_key)
    return f'<a href="{escape(path)}" data-page-id="{page.translation_key}">' if path else "<a>"


def page_path(content: Any, page: uuid.UUID) -> str | None:
    """Where the page is public in the document's locale, noted as copied; None where it is not."""
    content.mentions.references.add((page, "path"))
    path: str | None = content.path_of(page)
    return path


@extend_schema_field(OpenApiTypes.STR)
class SafeHtml(ContentAttribute):
    """Running text of a field, as safe HTML."""

    def represent(self, content: Any, value: str) -> str:
        return safe_html(value, content)
