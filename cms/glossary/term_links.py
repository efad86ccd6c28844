"""A word of the glossary in running text, stored as a link to the term's row in the source language."""

from collections.abc import Iterator
from typing import Any

from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.rich_text import LinkHandler

from content_models.models import GlossaryTerm
from content_models.rich_text import GLOSSARY_TERM

ENTITY = "GLOSSARY_TERM"


class GlossaryTermLink(LinkHandler):
    """For Wagtail's own HTML and its index of what is used where. Front ends get frontend_contract's."""

    identifier = GLOSSARY_TERM

    @staticmethod
    def get_model() -> type[GlossaryTerm]:
        return GlossaryTerm

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        return "<a>"

    @classmethod
    def extract_references(cls, attrs: dict[str, str]) -> Iterator[tuple[type[GlossaryTerm], str, str, str]]:
        yield GlossaryTerm, attrs["id"], "", ""


class FromStored(LinkElementHandler):
    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, Any]:
        term = GlossaryTerm.objects.filter(pk=attrs["id"]).first()
        return {"id": attrs["id"], "string": term.word if term else ""}


def to_stored(props: dict[str, Any]) -> Any:
    return DOM.create_element("a", {"linktype": GLOSSARY_TERM, "id": props["id"]}, props["children"])


CONVERSION = {
    "from_database_format": {f'a[linktype="{GLOSSARY_TERM}"]': FromStored(ENTITY)},
    "to_database_format": {"entity_decorators": {ENTITY: to_stored}},
}
