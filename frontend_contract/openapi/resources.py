"""Answers of the resources that are no collection of documents."""

from rest_framework import serializers

from frontend_contract.fields import CamelCaseSerializer, Timestamp, TypeField
from frontend_contract.locales import LocaleDocument
from frontend_contract.navigation import NavigationDocument
from frontend_contract.openapi import documents
from frontend_contract.openapi.documents import anything
from frontend_contract.openapi.unions import OneOf, ShapeField


class Licence(CamelCaseSerializer):
    name = serializers.CharField()
    url = serializers.URLField()


class Root(CamelCaseSerializer):
    api_version = serializers.CharField()
    locales = serializers.ListField(child=serializers.CharField(), help_text="BCP 47.")
    default_locale = serializers.CharField()
    licence = Licence()
    attribution = serializers.CharField(help_text="Show this where you show our content.")
    demonstration = serializers.CharField(
        allow_null=True, help_text="Null, or a warning: this is no site to rely on. Show it to everybody."
    )
    links = serializers.DictField(child=serializers.URLField(), help_text="The address of each resource, by its name.")


class RequiredPages(CamelCaseSerializer):
    """The pages that editors want every reader of this locale to have."""

    count = serializers.IntegerField(min_value=0)
    published = serializers.IntegerField(min_value=0, help_text="How many of them there are in this locale.")


class ListedLocale(LocaleDocument):
    """A public locale, and how far its translations are."""

    completeness = serializers.FloatField(
        min_value=0, max_value=1, help_text="Which part of the default locale's pages and desks there is in this one."
    )
    outdated = serializers.IntegerField(
        min_value=0, help_text="How many of its pages and desks are older than their source: see `translation.status`."
    )
    required_pages = RequiredPages()
    changed_at = Timestamp(allow_null=True, help_text="When content in this locale last changed.")


class LocaleList(CamelCaseSerializer):
    items = ListedLocale(many=True)


class KnownPath(CamelCaseSerializer):
    """What lives, or once lived, at a path."""

    path = serializers.CharField(help_text="The path you asked for.")
    locale = serializers.CharField(help_text="BCP 47.")
    id = serializers.UUIDField(help_text="The page that lives, or once lived, here.")
    kind = serializers.ChoiceField(choices=["page", "redirect", "recalled", "gone"])
    location = serializers.CharField(allow_null=True, help_text="redirect: the path at which the page lives now.")
    reason = serializers.CharField(allow_null=True, help_text="recalled or gone: why, as a code.")
    explanation = serializers.CharField(allow_null=True, help_text="recalled: why, in words for readers.")
    replacement = serializers.UUIDField(allow_null=True, help_text="The page to read instead.")


class PathAnswer(CamelCaseSerializer):
    item = KnownPath()


class NavigationAnswer(CamelCaseSerializer):
    item = NavigationDocument()


class SitemapEntry(CamelCaseSerializer):
    """A page of the locale."""

    id = serializers.UUIDField()
    path = serializers.CharField()
    changed_at = Timestamp()
    available_paths = serializers.DictField(
        child=serializers.CharField(), help_text="locale -> path, in every locale it is published in: for `hreflang`."
    )


class SitemapAnswer(CamelCaseSerializer):
    items = SitemapEntry(many=True)


FOUND = [
    document
    for collection in ("pages", "reporting-points", "glossary-terms")
    for document in documents.of_collection(collection)
]


class SearchHit(CamelCaseSerializer):
    """A document that fits the question."""

    collection = serializers.CharField()
    score = serializers.FloatField(help_text="To compare within one answer only.")
    excerpt = serializers.CharField(help_text="Safe HTML: text, with what fits in `mark` elements.")
    document = ShapeField(documents.summary("FoundDocument", FOUND), help_text="Its summary.")


class SearchAnswer(CamelCaseSerializer):
    items = SearchHit(many=True, help_text="The best first.")
    requested_locale = serializers.CharField(help_text="BCP 47.")


class DocumentChange(CamelCaseSerializer):
    """The latest state of a document."""

    kind = TypeField("document")
    sequence = serializers.IntegerField(help_text="Ascends. A later change of the same document replaces this one.")
    id = serializers.UUIDField()
    locale = serializers.CharField(help_text="BCP 47.")
    collection = serializers.CharField()
    type = serializers.CharField()
    state = serializers.ChoiceField(
        choices=["live", "removed", "recalled"], help_text="removed, recalled: delete your copy of it in this locale."
    )
    reason = serializers.CharField(allow_null=True, help_text="Why it is no longer there, as a code.")
    explanation = serializers.CharField(allow_null=True, help_text="Why it was recalled, in words for readers.")
    replacement = serializers.UUIDField(allow_null=True, help_text="What to read instead.")
    document = ShapeField(anything(), allow_null=True, help_text="All of it; null unless live.")


class PathChange(CamelCaseSerializer):
    """What lives at a path now."""

    kind = TypeField("path")
    sequence = serializers.IntegerField()
    id = serializers.UUIDField(help_text="The page.")
    locale = serializers.CharField(help_text="BCP 47.")
    path = serializers.CharField()
    state = serializers.ChoiceField(
        choices=["page", "redirect", "gone"], help_text="redirect: to the path at which the page lives now."
    )


class ChangeList(CamelCaseSerializer):
    items = serializers.ListField(
        child=ShapeField(OneOf("Change", "kind", {"document": DocumentChange, "path": PathChange})),
        help_text="In order of `sequence`.",
    )
    caught_up = serializers.BooleanField(help_text="False: go on at once with `nextCursor`.")
    next_cursor = serializers.CharField(help_text="For `since`. Keep it with your copy.")


class ExportStart(CamelCaseSerializer):
    """The first line of an export."""

    kind = TypeField("export")
    next_cursor = serializers.CharField(help_text="For `since` of `changes`, when you have read all lines.")


class Contract(CamelCaseSerializer):
    """This description; `servers` is where this copy of the API runs."""

    openapi = serializers.CharField()
    info = serializers.DictField()
    paths = serializers.DictField()
    components = serializers.DictField()
