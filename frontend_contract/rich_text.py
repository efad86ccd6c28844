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

from content_models.rich_text import GLOSSARY_TERM
from content_models.snippets.glossary_term import GlossaryTerm
from frontend_contract.fields import ContentAttribute

TAGS = {"p", "b", "strong", "i", "em", "ul", "ol", "li", "br", "a"}
ATTRIBUTES = {"a": {"href", "data-page-id", "data-glossary-term-id"}}
SCHEMES = {"http", "https", "mailto", "tel"}


def safe_html(text: str, content: Any) -> str:
    """Editors' rich text as HTML that may be put into any page; paths of linked pages are noted in `mentions`."""
    rewriter = LinkRewriter({"page": partial(_page_link, content), GLOSSARY_TERM: partial(_term, content)})
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


def _term(content: Any, attributes: dict[str, str]) -> str:
    """The opening tag of a word that the glossary explains, where that is public in this locale."""
    term = GlossaryTerm.objects.filter(pk=attributes["id"]).first()
    if term is None:
        return "<a>"
    content.mentions.references.add((term.translation_key, "public"))
    if not content.is_public("glossary-terms", term.translation_key):
        return "<a>"
    id = content.mentions.include(term.translation_key, "glossary-terms")
    return f'<a data-glossary-term-id="{id}">'


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
