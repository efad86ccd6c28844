"""Listens to everything that can change what the public may see, and notes the keys. Decides nothing.

Saves and deletes only: publish signals miss scheduled drafts, aliases, descendants, deleted snippets and restrictions.
"""

import uuid
from collections.abc import Iterable
from typing import Any

from django.db import connection, transaction
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_save, pre_delete
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import post_page_move

from api.models import PublishedDocument
from cms.publishing import drain
from cms.publishing.keys import CHANNEL, PAGES, SUBTREE, Key, collection_of, keys_of, keys_of_locale, keys_of_states
from cms.publishing.models import PublishedReference, Recall
from cms.publishing.outbox import enqueue
from cms.translation.models import TranslationState
from cms.translation.signals import states_changed
from content_models.locale_profile import LocaleProfile
from content_models.models import Channel, ContentDocument, ContentImage, Verification
from frontend_contract.locales import LOCALES, locale_id
from frontend_contract.navigation import NAVIGATION, NAVIGATION_ID
from frontend_contract.pictures import FILES, MEDIA
from frontend_contract.related_pages import PLAIN_VARIANT

# Where a row says that a draft of it was saved: nothing of that is public.
DRAFT_FIELDS = {"latest_revision", "latest_revision_created_at", "has_unpublished_changes", "draft_title"}


def connect() -> None:
    post_save.connect(note_change)
    pre_delete.connect(note_deletion)
    post_page_move.connect(note_move)
    states_changed.connect(note_states)
    m2m_changed.connect(note_required_pages, sender=LocaleProfile.required_pages.through)


def note_change(
    sender: type[Model], instance: Model, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    if update_fields and DRAFT_FIELDS.issuperset(update_fields):
        return
    if keys := list(touched_by(instance)):
        mark(keys)


def note_deletion(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    """A deleted row can no longer be named: what mentions it is rendered again, without it."""
    if keys := list(touched_by(instance)):
        mark([*keys, *mentioning({key.id for key in keys})])


def mentioning(ids: set[uuid.UUID]) -> list[Key]:
    documents = PublishedDocument.objects.filter(included__overlap=list(ids))
    return [Key(*row) for row in documents.values_list("collection", "document_id", "locale")]


def note_move(sender: type[Model], instance: Page, **kwargs: Any) -> None:
    mark(subtree_of(instance))


def note_states(sender: type[Model], states: list[TranslationState], **kwargs: Any) -> None:
    """How translations stand to their source is said on their documents, and decides whether they are shown."""
    mark(keys_of_states(states))


def note_required_pages(sender: type[Model], instance: LocaleProfile, action: str, **kwargs: Any) -> None:
    if action.startswith("post_"):
        mark([Key(LOCALES, locale_id(instance.code), instance.code)])


def mark(keys: Iterable[Key]) -> None:
    """Note the keys in this transaction, and publish after it commits."""
    enqueue(keys)
    if drain.after_commit not in [hook[1] for hook in connection.run_on_commit]:
        transaction.on_commit(drain.after_commit)


def touched_by(instance: Any) -> Iterable[Key]:
    """The keys that a save or delete of `instance` may touch."""
    if isinstance(instance, Page):
        return [*keys_of(instance, PAGES), *_of_standard_page(instance)] if (instance.depth or 0) > 1 else []
    if isinstance(instance, Channel):
        return [Key(CHANNEL, instance.uuid, "")]
    if isinstance(instance, Verification):
        return touched_by(instance.reporting_point or instance.channel)
    if isinstance(instance, PageViewRestriction):
        return subtree_of(instance.page)
    if isinstance(instance, ContentImage | ContentDocument):
        return of_medium(instance)
    if isinstance(instance, CollectionViewRestriction):
        return of_collection(instance.collection)
    if isinstance(instance, LocaleProfile):
        return keys_of_locale(instance)
    if isinstance(instance, Recall):
        locales = [instance.locale] if instance.locale else LocaleProfile.objects.values_list("code", flat=True)
        return [Key(instance.collection, instance.document_id, locale) for locale in locales]
    if collection := collection_of(type(instance)):
        return keys_of(instance, collection)
    return []


def _of_standard_page(page: Page) -> Iterable[Key]:
    """The documents that say, or will say, that `page` is their plain-language variant."""
    copies = PublishedReference.objects.filter(target=page.translation_key, aspect=PLAIN_VARIANT)
    yield from (Key(*row) for row in copies.values_list("collection", "document_id", "locale"))
    if standard := getattr(page, "plain_variant_of", None):
        yield from keys_of(standard, PAGES)


def of_medium(medium: ContentImage | ContentDocument) -> Iterable[Key]:
    """Its own documents, and those that copied the addresses of its files."""
    yield from keys_of(medium, MEDIA)
    copies = PublishedReference.objects.filter(target=medium.uuid, aspect=FILES)
    yield from (Key(*row) for row in copies.values_list("collection", "document_id", "locale"))


def of_collection(collection: Collection) -> Iterable[Key]:
    below = collection.get_descendants(inclusive=True)
    for model in (ContentImage, ContentDocument):
        for medium in model.objects.filter(collection__in=below):
            yield from of_medium(medium)


def subtree_of(page: Page) -> Iterable[Key]:
    for key in keys_of(page, PAGES):
        yield key._replace(collection=SUBTREE)
        yield Key(NAVIGATION, NAVIGATION_ID, key.locale)
