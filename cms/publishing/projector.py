"""The one decision: what the published tables must say about a key, and making them say it."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.db import connection, transaction
from django.utils import timezone

from api import store
from api.store import Document, SearchTexts, Tombstone
from cms.publishing import purging
from cms.publishing.derived import document_of_locale, navigation
from cms.publishing.keys import CHANNEL, PAGES, SUBTREE, Key
from cms.publishing.live_content import live_content
from cms.publishing.media import forget_files, media_shown_by, medium_of, names_in, write_files
from cms.publishing.models import Outbox, PublishedReference
from cms.publishing.outbox import enqueue
from cms.publishing.subtrees import keys_below, keys_in_subtree
from frontend_contract.document import render
from frontend_contract.documents.glossary_term import GLOSSARY_TERMS
from frontend_contract.documents.region import REGIONS
from frontend_contract.locales import LOCALES
from frontend_contract.navigation import NAVIGATION, NAVIGATION_ID
from frontend_contract.pictures import MEDIA
from frontend_contract.registry import representation_of

# What other documents copy of a document of the collection.
COPIED = {REGIONS: "name", GLOSSARY_TERMS: "public"}


def reconcile(key: Key) -> None:
    """Make the published tables say about `key` what the live content says. Safe at any time, any number of times."""
    with transaction.atomic():
        lock(key)  # before reading: a slow reader must not write older content over newer
        done = list(Outbox.objects.for_key(key).values_list("pk", flat=True))
        for each in concerned(key):
            _publish(each)
        Outbox.objects.filter(pk__in=done).delete()


def lock(key: Key) -> None:
    """One writer a key; one a tree for pages, whose paths hang together."""
    name = f"{PAGES}/{key.locale}" if key.collection in (PAGES, SUBTREE) else "/".join(map(str, key))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])


def concerned(key: Key) -> Iterable[Key]:
    """The documents to write for `key` in one transaction."""
    if key.collection == SUBTREE:
        return keys_in_subtree(key)
    if key.collection == CHANNEL:
        enqueue(_copies(key.id, "channel"))
        return []
    return [key]


def desired(key: Key, moment: dt.datetime) -> tuple[Document | Tombstone, set[tuple[uuid.UUID, str]], str | None]:
    """What to publish for `key` at `moment`, the references it makes, and the path it lives at."""
    if key.collection == LOCALES:
        return document_of_locale(key), set(), None
    if key.collection == NAVIGATION:
        return navigation(key), set(), None
    content = live_content(key, moment)
    if isinstance(content, Tombstone):
        return content, set(), None
    rendered = render(representation_of(type(content.text)), content)
    mentions = rendered.mentions
    document = Document(
        id=key.id,
        locale=key.locale,
        collection=key.collection,
        type=representation_of(type(content.text)).type_name,
        sort=rendered.sort,
        body=rendered.body,
        summary=rendered.summary,
        search=SearchTexts(content.search_config, *rendered.search),
        facets=rendered.facets,
        included=list(mentions.included),
        included_collections=list(mentions.included.values()),
        next_change_at=min((at for at in mentions.changes_at if at > moment), default=None),
    )
    return document, mentions.references, content.path


def _publish(key: Key) -> None:
    wanted, references, path = desired(key, timezone.now())
    shown, files = media_shown_by(key), _files(key)
    if key.collection == MEDIA and not isinstance(wanted, Tombstone):
        write_files(medium_of(key.id))  # before anybody is told of them
    changed = store.remove(key.id, key.locale, wanted) if isinstance(wanted, Tombstone) else store.put(wanted)
    remember(key, references)
    if changed:
        enqueue(shown ^ media_shown_by(key))
    if changed and files:
        forget_files(key.id, files)
    if changed and key.collection in COPIED:
        enqueue(_copies(key.id, COPIED[key.collection], key.locale))
    moved = key.collection == PAGES and store.put_path(key.id, key.locale, path)
    if changed or moved:
        purging.note(key, moved=moved)
    if key.collection != PAGES:
        return
    if moved:
        enqueue(_copies(key.id, "path", key.locale))
        for below in keys_below(key):
            _publish(below)  # a moved subtree appears at once
    if changed:
        enqueue([Key(NAVIGATION, NAVIGATION_ID, key.locale)])


def _files(key: Key) -> set[str]:
    row = store.stored(key.id, key.locale) if key.collection == MEDIA else None
    return names_in(row.body) if row else set()


def remember(key: Key, references: set[tuple[uuid.UUID, str]]) -> None:
    """Replace the references of a document."""
    mine = PublishedReference.objects.filter(document_id=key.id, locale=key.locale, collection=key.collection)
    if set(mine.values_list("target", "aspect")) == references:
        return
    mine.delete()
    PublishedReference.objects.bulk_create(
        PublishedReference(
            document_id=key.id, locale=key.locale, collection=key.collection, target=target, aspect=aspect
        )
        for target, aspect in sorted(references)
    )


def _copies(target: uuid.UUID, aspect: str, locale: str | None = None) -> list[Key]:
    rows = PublishedReference.objects.filter(target=target, aspect=aspect).order_by("pk")
    if locale:
        rows = rows.filter(locale=locale)
    return [Key(*row) for row in rows.values_list("collection", "document_id", "locale")]
