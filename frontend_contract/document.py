"""What all documents have in common, and how one is rendered to its three shapes."""

from dataclasses import asdict, dataclass
from html import unescape
from typing import Any, ClassVar

from django.utils import translation
from django.utils.html import strip_tags
from rest_framework import serializers
from rest_framework.renderers import JSONRenderer

from frontend_contract.content import Content, Mentions
from frontend_contract.fields import Part, Timestamp, Typed

TRANSLATION_STATUSES = ["source", "current", "outdated", "machine"]


class TranslationStatus(Part):
    status = serializers.ChoiceField(
        choices=TRANSLATION_STATUSES,
        help_text="outdated: the source's texts changed after this translation was made: show a notice. "
        "machine: no person has reviewed it yet: say so.",
    )
    source_locale = serializers.CharField(help_text="BCP 47.")
    source_changed_at = Timestamp(allow_null=True, help_text="When the source changed; null unless outdated.")
    machine_share = serializers.FloatField(
        min_value=0, max_value=1, help_text="Which part of the texts a machine wrote, reviewed or not."
    )
    reviewed_at = Timestamp(
        allow_null=True,
        help_text="When a person last wrote or reviewed these texts; null for the source.",
    )

    def represent(self, content: Content) -> dict[str, Any]:
        return {"source_locale": content.source_locale, **asdict(content.translation)}


class Document(Typed):
    """A published object in one locale. Subclasses add one line a field; facts come from the source by themselves."""

    collection: ClassVar[str]
    summary_fields: ClassVar[list[str]] = []
    search_title: ClassVar[list[str]] = []  # what search looks in, from heavy to light; nothing: it is not found
    search_keywords: ClassVar[list[str]] = []
    search_text: ClassVar[list[str]] = []
    always: ClassVar[list[str]] = ["type", "id", "locale", "publishedAt", "translation"]

    id = serializers.UUIDField(help_text="The same in every locale.")
    locale = serializers.CharField(help_text="BCP 47: the language of the texts of this document.")
    published_at = Timestamp(help_text="When editors last published this document or its source.")
    translation = TranslationStatus()

    @classmethod
    def sort(cls, content: Content) -> str:
        """Where the document stands in lists. It must be equal in all locales and never change."""
        return ""

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        """What lists can be filtered by, as `parameter:value`, out of the rendered document."""
        return []


@dataclass(frozen=True)
class Rendered:
    """The shapes of one document, as JSON texts, with what was mentioned in it."""

    body: str
    summary: str
    search: tuple[str, str, str]
    facets: list[str]
    sort: str
    mentions: Mentions


def render(document_class: type[Document], content: Content) -> Rendered:
    """Render `content` in its own language. Labels of codes come in that language too."""
    with translation.override(content.django_language):
        data = document_class(content).data
    shown = [*document_class.always, *document_class.summary_fields]
    return Rendered(
        body=as_json(data),
        summary=as_json({name: data[name] for name in shown}),
        search=(
            _words(data, document_class.search_title),
            _words(data, document_class.search_keywords),
            _words(data, document_class.search_text),
        ),
        facets=sorted(
            {
                f"type:{document_class.type_name}",
                f"translation:{content.translation.status}",
                *document_class.facets(data),
            }
        ),
        sort=document_class.sort(content),
        mentions=content.mentions,
    )


def _words(data: dict[str, Any], names: list[str]) -> str:
    return " ".join(filter(None, (_plain(data[name]) for name in names)))


def as_json(data: Any) -> str:
    return JSONRenderer().render(data).decode()


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(_plain(item) for item in value)
    if isinstance(value, dict):
        return _plain(value["html"]) if "html" in value else _plain([value.get("title", ""), value.get("text", "")])
    apart = str(value).replace("<", " <")  # or the last word of a heading and the first below it are one
    return " ".join(unescape(strip_tags(apart)).split())
