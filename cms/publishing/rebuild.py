"""Rebuild all published documents from the content, or tell how they differ. The same decision as every publication."""

import uuid
from collections.abc import Iterator

from django.utils import timezone

from api import store
from api.models import PublishedDocument
from api.store import Tombstone
from cms.publishing.keys import PAGES, Key, all_keys
from cms.publishing.models import PublishedReference
from cms.publishing.projector import desired, reconcile


def keys(collection: str | None = None) -> list[Key]:
    """Every key that content or the published tables know of, once."""
    published = (Key(*row) for row in PublishedDocument.objects.values_list("collection", "document_id", "locale"))
    found = dict.fromkeys([*all_keys(), *published])
    return [key for key in found if collection in (None, key.collection)]


def rebuild(collection: str | None = None) -> int:
    """Reconcile everything. Returns how many keys."""
    every = keys(collection)
    for key in every:
        reconcile(key)
    return len(every)


def differences(collection: str | None = None) -> Iterator[str]:
    """One line for each key of which the published tables do not say what the content says."""
    for key in keys(collection):
        wanted, references, path = desired(key, timezone.now())
        name = f"{key.collection}/{key.id} ({key.locale})"
        row = store.stored(key.id, key.locale)
        if row is None and not isinstance(wanted, Tombstone):
            yield f"{name}: is live, but not published"
        elif row is not None and not store.same(row, wanted):
            yield f"{name}: published as {row.state} {row.reason}".rstrip() + f", must be {_said(wanted)}"
        if _remembered(key) != references:
            yield f"{name}: other references are remembered than it has"
        if key.collection == PAGES and store.path_of(key.id, key.locale) != path:
            yield f"{name}: published at {store.path_of(key.id, key.locale)}, must be at {path}"


def _said(wanted: object) -> str:
    return f"{wanted.state} {wanted.reason}" if isinstance(wanted, Tombstone) else "live with other content"


def _remembered(key: Key) -> set[tuple[uuid.UUID, str]]:
    rows = PublishedReference.objects.filter(document_id=key.id, locale=key.locale, collection=key.collection)
    return set(rows.values_list("target", "aspect"))
