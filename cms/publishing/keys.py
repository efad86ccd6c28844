"""What a document is called, and which documents a change can touch."""

import uuid
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from wagtail.models import Page, TranslatableMixin

from api.models import PublishedDocument
from cms.translation.models import TranslationState
from content_models.locale_profile import LocaleProfile
from frontend_contract.document import Document
from frontend_contract.locales import LOCALES, locale_id
from frontend_contract.navigation import NAVIGATION, NAVIGATION_ID
from frontend_contract.registry import representations

PAGES = "pages"
# Two collections that are never served: keys that stand for many documents.
SUBTREE = "subtree"
CHANNEL = "channel"


class Key(NamedTuple):
    """`locale` is BCP 47, or "" where it has none."""

    collection: str
    id: uuid.UUID
    locale: str


@cache
def models_by_collection() -> dict[str, list[type[Any]]]:
    """collection -> the models whose rows it shows; all page types share Page."""
    found: dict[str, list[type[Any]]] = {}
    for model, document in representations().items():
        if issubclass(document, Document):
            models = found.setdefault(document.collection, [])
            models.extend({Page if issubclass(model, Page) else model} - set(models))
    return found


def collection_of(model: type) -> str | None:
    document = representations().get(model)
    return document.collection if document is not None and issubclass(document, Document) else None


def keys_of(obj: Any, collection: str) -> Iterable[Key]:
    """The documents of `obj`: its own, and for the source every locale's, because they take their facts from it.

    Of the other locales only those in which there is, or was, anything: there may be many, and most objects are in few.
    What has no language is in all that are public.
    """
    if not isinstance(obj, TranslatableMixin):
        for code in _public_codes() | _published_codes(obj.document_id):
            yield Key(collection, obj.document_id, code)
        return
    own = LocaleProfile.objects.filter(locale_id=obj.locale_id).first()
    if own is None:
        return
    codes = {own.code} | (_codes_in_use(obj.translation_key, collection) if own.is_source else set())
    for code in sorted(codes):
        yield Key(collection, obj.translation_key, code)


def _codes_in_use(id: uuid.UUID, collection: str) -> set[str]:
    (model,) = models_by_collection()[collection]
    rows = model.objects.filter(translation_key=id, locale__profile__isnull=False)
    return {*rows.values_list("locale__profile__code", flat=True), *_published_codes(id)}


def _published_codes(id: uuid.UUID) -> set[str]:
    return set(PublishedDocument.objects.filter(document_id=id).values_list("locale", flat=True))


def _public_codes() -> set[str]:
    return set(LocaleProfile.objects.filter(is_public=True).values_list("code", flat=True))


def keys_of_states(states: Iterable[TranslationState]) -> Iterable[Key]:
    """The documents of translations."""
    codes = dict(LocaleProfile.objects.values_list("locale_id", "code"))
    for state in states:
        model: Any = state.content_type.model_class()
        collection = PAGES if issubclass(model, Page) else collection_of(model)
        if collection:
            yield Key(collection, state.object_id, codes[state.locale_id])


def keys_of_locale(profile: LocaleProfile) -> Iterable[Key]:
    """Everything in one locale."""
    yield Key(LOCALES, locale_id(profile.code), profile.code)
    yield Key(NAVIGATION, NAVIGATION_ID, profile.code)
    for collection, models in models_by_collection().items():
        for model in models:
            for id in _ids(model, profile):
                yield Key(collection, id, profile.code)


def _ids(model: type[Any], profile: LocaleProfile) -> Iterable[uuid.UUID]:
    if not issubclass(model, TranslatableMixin):
        return model.objects.values_list("uuid", flat=True)
    rows = model.objects.filter(locale_id=profile.locale_id, **({"depth__gt": 1} if model is Page else {}))
    return rows.values_list("translation_key", flat=True)


def all_keys() -> Iterable[Key]:
    for profile in LocaleProfile.objects.all():
        yield from keys_of_locale(profile)
