"""Which documents there are, by collection, and their short form for lists."""

from functools import cache
from typing import Any

from frontend_contract.document import Document
from frontend_contract.documents.page import PageDocument
from frontend_contract.fields import Typed
from frontend_contract.locales import LocaleDocument
from frontend_contract.navigation import NavigationDocument
from frontend_contract.openapi.unions import OneOf
from frontend_contract.registry import representations


def component_name(document: type) -> str:
    return document.__name__.removesuffix("Document")


def documents() -> list[type[Document]]:
    """All document classes, by the name of their type."""
    found = {each for each in representations().values() if issubclass(each, Document)}
    return sorted(found, key=lambda document: document.type_name)


def of_collection(collection: str) -> list[type[Document]]:
    return [document for document in documents() if document.collection == collection]


def pages() -> list[type[Document]]:
    return [document for document in documents() if issubclass(document, PageDocument)]


def linkable() -> list[type[Document]]:
    """Documents that are sent along as they are. Pages come as their summaries."""
    return [document for document in documents() if not issubclass(document, PageDocument)]


@cache
def summary_of(document: type[Document]) -> type[Document]:
    """The document as lists show it."""
    shown = {*document.always, *document.summary_fields}

    def get_fields(self: Any) -> dict[str, Any]:
        return {name: field for name, field in document.get_fields(self).items() if name in shown}

    name = component_name(document)
    members = {"get_fields": get_fields, "__doc__": f"{name}, as in lists. `view=full` gives all of it."}
    return type(f"{name}Summary", (document,), members)


def full(name: str, among: list[type[Document]]) -> OneOf:
    return OneOf(name, "type", {document.type_name: document for document in among})


def summary(name: str, among: list[type[Document]]) -> OneOf:
    return OneOf(f"{name}Summary", "type", {document.type_name: summary_of(document) for document in among})


def anything() -> OneOf:
    """Whatever can change."""
    classes: list[type[Typed]] = [*documents(), LocaleDocument, NavigationDocument]
    return OneOf("AnyDocument", "type", {each.type_name: each for each in classes})
