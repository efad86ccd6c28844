"""What stands around the documents in an answer."""

from typing import Any

from rest_framework import serializers

from content_models.codes import TextDirection
from frontend_contract.fields import CamelCaseSerializer
from frontend_contract.openapi import documents
from frontend_contract.openapi.unions import OneOf, ShapeField

Envelope = type[CamelCaseSerializer]


class Missing(CamelCaseSerializer):
    """A linked document that cannot be sent along."""

    id = serializers.UUIDField()
    reason = serializers.ChoiceField(
        choices=["not-published", "removed", "recalled"], help_text="recalled: remove your copy, and every link to it."
    )


class SelectedDocument(CamelCaseSerializer):
    """With `fields`: what you asked for, and what a document is."""

    type = serializers.CharField()
    id = serializers.UUIDField()
    locale = serializers.CharField(help_text="BCP 47.")


SELECTED = OneOf("SelectedDocument", "type", {"selected": SelectedDocument})


def item(name: str, collection: str) -> Envelope:
    """One document with those it links to, and which locale it came in."""
    paths = {
        "available_paths": serializers.DictField(
            child=serializers.CharField(), help_text="locale -> path, in every locale it is published in."
        )
    }
    return _envelope(
        f"{name}Answer",
        **(paths if collection == "pages" else {}),
        item=ShapeField(documents.full(name, documents.of_collection(collection))),
        included=serializers.ListField(
            child=ShapeField(documents.full("LinkedDocument", documents.linkable()), linked_page()),
            help_text="Linked documents of the collections that `include` asks for, each once, in a locale of its own. "
            "Pages come as their summaries.",
        ),
        missing=Missing(many=True, help_text="Linked documents that were asked for and are not public."),
        requested_locale=serializers.CharField(help_text="BCP 47."),
        locale=serializers.CharField(
            help_text="The locale of `item`; another than the requested one only with `fallback`."
        ),
        direction=serializers.ChoiceField(choices=TextDirection.values, help_text="Of that locale."),
        available_locales=serializers.ListField(
            child=serializers.CharField(), help_text="All locales it is published in."
        ),
    )


def collection(name: str, collection: str) -> Envelope:
    """One page of a collection."""
    listed = documents.of_collection(collection)
    linkable = documents.linkable()
    return _envelope(
        f"{name}List",
        items=serializers.ListField(
            child=ShapeField(documents.summary(name, listed), documents.full(name, listed), SELECTED),
            help_text="Summaries; whole documents with `view=full`; with `fields`, less of either.",
        ),
        included=serializers.ListField(
            child=ShapeField(
                documents.summary("LinkedDocument", linkable),
                documents.full("LinkedDocument", linkable),
                linked_page(),
            ),
            help_text="Linked documents of the collections asked for by `include`, each once, in the same `view`. "
            "Pages come as their summaries.",
        ),
        missing=Missing(many=True, help_text="Linked documents that were asked for and are not public."),
        requested_locale=serializers.CharField(help_text="BCP 47. Each item names the locale it is in."),
        next_cursor=serializers.CharField(allow_null=True, help_text="For `cursor`; null on the last page."),
    )


def linked_page() -> OneOf:
    return documents.summary("LinkedPage", documents.pages())


def _envelope(name: str, **fields: serializers.Field) -> Envelope:
    members: dict[str, Any] = fields
    return type(name, (CamelCaseSerializer,), members)
