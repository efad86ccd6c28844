from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.snippets.glossary_term import GlossaryTerm, lines
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.fields import ContentAttribute
from frontend_contract.registry import represents

GLOSSARY_TERMS = "glossary-terms"


@extend_schema_field(serializers.ListField(child=serializers.CharField()))
class Lines(ContentAttribute):
    def represent(self, content: Content, value: str) -> list[str]:
        return lines(value)


@represents(GlossaryTerm)
class GlossaryTermDocument(Document):
    """A word explained."""

    collection = GLOSSARY_TERMS
    type_name = "glossary-term"
    summary_fields: ClassVar[list[str]] = ["code", "word", "definition"]
    search_title: ClassVar[list[str]] = ["word"]
    search_keywords: ClassVar[list[str]] = ["synonyms"]
    search_text: ClassVar[list[str]] = ["definition"]

    code = serializers.CharField(help_text="Never changes; readable.")
    word = serializers.CharField()
    definition = serializers.CharField(help_text="Plain text.")
    synonyms = Lines(help_text="Other words people use for it.")
    forbidden_variants = Lines(help_text="Words not to use for it.")
    never_translate = serializers.BooleanField(help_text="True: the word stays Dutch in every language.")

    @classmethod
    def sort(cls, content: Content) -> str:
        return str(content.code)

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        """Search finds by a synonym what is written with the word."""
        synonyms = (f"synonym:{synonym.casefold()}"[:120] for synonym in data["synonyms"])
        return [f"code:{data['code']}", f"neverTranslate:{str(data['neverTranslate']).lower()}", *synonyms]
