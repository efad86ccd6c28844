"""Other pages that a page names: what to read as well, and the same in plain language."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.pages.plain_variant import plain_variants_of
from frontend_contract.content import Content
from frontend_contract.fields import ContentAttribute

PAGES = "pages"
# The aspect of a page that its standard page copies: that it is the plain variant.
PLAIN_VARIANT = "plain-variant"


@extend_schema_field(serializers.ListField(child=serializers.UUIDField()))
class RelatedPages(ContentAttribute):
    """Ids of the chosen pages, in the editors' order. One that is not public stands in `missing` if asked for."""

    def represent(self, content: Content, value: Any) -> list[str]:
        return [content.mentions.include(child.value.translation_key, PAGES) for child in value if child.value]


@extend_schema_field(serializers.ChoiceField(choices=["standard", "plain"]))
class Variant(ContentAttribute):
    def represent(self, content: Content, value: Any) -> str:
        return "plain" if value else "standard"


@extend_schema_field(serializers.UUIDField(allow_null=True))
class VariantOf(ContentAttribute):
    def represent(self, content: Content, value: Any) -> str | None:
        return content.mentions.include(value.translation_key, PAGES) if value else None


@extend_schema_field(serializers.UUIDField(allow_null=True))
class PlainVariant(ContentAttribute):
    """The public plain-language variant of a page in its locale."""

    def represent(self, content: Content, value: Any) -> str | None:
        for variant in plain_variants_of(content.source):
            content.mentions.references |= {(variant.translation_key, aspect) for aspect in ("path", PLAIN_VARIANT)}
            if content.path_of(variant.translation_key) is not None:
                return content.mentions.include(variant.translation_key, PAGES)
        return None
