"""Each view of the API, named as a string: the two parts of the project never import each other."""

from typing import Any, ClassVar

from drf_spectacular.extensions import OpenApiViewExtension

from frontend_contract.openapi import envelopes, referrals, resources
from frontend_contract.openapi.documents import of_collection
from frontend_contract.openapi.operation import Operation, described


class Items(OpenApiViewExtension):
    """Every view of one document: its name and its collection say all there is to say."""

    target_class = "api.v1.item.ItemView"
    match_subclasses = True

    def view_replacement(self) -> Any:
        name, collection = self.target.__name__.removesuffix("Item"), self.target.collection
        operation = Operation(
            id=f"get{name}",
            tag=collection,
            summary=f"One of the {collection.replace('-', ' ')}",
            answer=envelopes.item(name, collection),
            answer_description="The document, and those it links to.",
            headers=["Content-Language"],
            examples=[document.type_name for document in of_collection(collection)],
            can_be_gone=True,
        )
        return described(self.target, operation)


class Collections(OpenApiViewExtension):
    target_class = "api.v1.collection.CollectionView"
    match_subclasses = True

    def view_replacement(self) -> Any:
        name, collection = self.target.__name__.removesuffix("Collection"), self.target.collection
        operation = Operation(
            id="list" + "".join(word.capitalize() for word in collection.split("-")),
            tag=collection,
            summary=f"List {collection.replace('-', ' ')}",
            answer=envelopes.collection(name, collection),
            answer_description="Some of the list; `nextCursor` leads to the next.",
            headers=["Content-Language", "Link"],
        )
        return described(self.target, operation)


class Single(OpenApiViewExtension):
    """A view like no other. Subclasses name it."""

    target_class: Any = "api.v1.root.RootView"
    operation: ClassVar[Operation] = Operation(
        id="getRoot", tag="about", summary="What there is, in which version, under which licence", answer=resources.Root
    )

    def view_replacement(self) -> Any:
        return described(self.target, self.operation)


class OpenApi(Single):
    target_class = "api.v1.openapi.OpenApiView"
    operation = Operation(id="getOpenapi", tag="about", summary="This description, as JSON", answer=resources.Contract)


class Locales(Single):
    target_class = "api.v1.locales.LocaleCollection"
    operation = Operation(
        id="listLocales",
        tag="about",
        summary="The public locales, and how complete and fresh each is",
        answer=resources.LocaleList,
        examples=["locales"],
    )


class Paths(Single):
    target_class = "api.v1.paths.PathView"
    operation = Operation(
        id="getPath",
        tag="paths",
        summary="What lives at a path: a page, a redirect to where it moved, or nothing any more",
        answer=resources.PathAnswer,
        headers=["Content-Language"],
        examples=["path"],
    )


class Navigation(Single):
    target_class = "api.v1.navigation.NavigationView"
    operation = Operation(
        id="getNavigation",
        tag="navigation",
        summary="The tree of pages of one locale",
        answer=resources.NavigationAnswer,
        headers=["Content-Language"],
        examples=["navigation"],
    )


class Sitemap(Single):
    target_class = "api.v1.sitemap.SitemapView"
    operation = Operation(
        id="getSitemap",
        tag="sitemap",
        summary="Every page of one locale, with its paths in other locales",
        answer=resources.SitemapAnswer,
        headers=["Content-Language"],
    )


class ReferralGuide(Single):
    target_class = "api.v1.referral_guide.ReferralGuideView"
    operation = Operation(
        id="getReferralGuide",
        tag="referrals",
        summary="Questions, rules, desks and hours of one locale, to find the right desk on the visitor's own device",
        answer=referrals.GuideAnswer,
        headers=["Content-Language"],
    )


class Referrals(Single):
    target_class = "api.v1.referrals.ReferralView"
    operation = Operation(
        id="createReferral",
        tag="referrals",
        summary="The right desks for a situation, now. Nobody keeps the question.",
        question=referrals.AskedSituation,
        answer=referrals.ReferralAnswer,
        headers=["Content-Language"],
        examples=["referral"],
    )


class Search(Single):
    target_class = "api.v1.search.SearchView"
    operation = Operation(
        id="search",
        tag="search",
        summary="Pages, desks and words explained that fit a question in one's own words. Nobody keeps the question.",
        answer=resources.SearchAnswer,
        headers=["Content-Language"],
        examples=["search"],
    )


class Export(Single):
    target_class = "api.v1.export.ExportView"
    operation = Operation(
        id="export",
        tag="export",
        summary="All that is published, as newline-delimited JSON",
        answer=resources.ExportStart,
        answer_description="Lines of JSON: first the start, with a cursor; then what is live, as items of `changes`.",
        media_type="application/x-ndjson",
    )


class Changes(Single):
    target_class = "api.v1.changes.ChangeCollection"
    operation = Operation(
        id="listChanges",
        tag="changes",
        summary="Every change after a cursor, until you are caught up",
        answer=resources.ChangeList,
        answer_description="Changes in order. A document that changed often comes at least once, in its latest state.",
        headers=["Link"],
        examples=["changes"],
        can_be_gone=True,
    )
