"""The only writer of the published tables. Every call runs inside the caller's transaction and lock of the key."""

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db import connection, transaction
from django.db.models import Max, Value

from api.models import PathKind, PublishedDocument, PublishedPath, PublishedStore, State
from api.search_index import count_lexemes, lexemes_of, search_vector

SEQUENCE_LOCK = 7_301_977


@dataclass(frozen=True, slots=True)
class SearchTexts:
    """Plain texts that search looks in, from heavy to light, and PostgreSQL's configuration for their language."""

    config: str = "simple"
    title: str = ""
    keywords: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What to publish: JSON texts as they will be served, and what lists, filters and includes need to know."""

    id: uuid.UUID
    locale: str
    collection: str
    type: str
    sort: str
    body: str
    summary: str
    search: SearchTexts = SearchTexts()
    facets: list[str] = field(default_factory=list)
    included: list[uuid.UUID] = field(default_factory=list)
    included_collections: list[str] = field(default_factory=list)
    next_change_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Tombstone:
    """Why a document is no longer there: `state` removed or recalled, a reason code, and what to read instead."""

    state: State
    reason: str
    explanation: str = ""
    replacement: uuid.UUID | None = None


WRITTEN = [
    "collection",
    "type",
    "sort",
    "facets",
    "included",
    "included_collections",
    "body",
    "summary",
]
SEARCHED = ["config", "title", "keywords", "text"]


def next_sequence() -> int:
    """The number of the next change. Holds the sequence lock until commit, so that numbers become visible in order."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEQUENCE_LOCK])
        cursor.execute("SELECT nextval('published_sequence')")
        number: int = cursor.fetchone()[0]
        return number


def stored(id: uuid.UUID, locale: str) -> PublishedDocument | None:
    return PublishedDocument.objects.filter(document_id=id, locale=locale).first()


def put(document: Document) -> bool:
    """Make `document` live. Equal content is not written again. Returns whether anything changed."""
    row = stored(document.id, document.locale)
    if row is not None and same(row, document):
        if row.next_change_at != document.next_change_at:
            _rows(row).update(next_change_at=document.next_change_at)
        return False
    values: dict[str, Any] = {name: getattr(document, name) for name in WRITTEN} | {
        **{f"search_{name}": getattr(document.search, name) for name in SEARCHED},
        "search_vector": search_vector(document.locale, document.search),
        "state": State.LIVE,
        "reason": "",
        "explanation": "",
        "replacement": None,
        "next_change_at": document.next_change_at,
    }
    _write(document.id, document.locale, values)
    return True


def remove(id: uuid.UUID, locale: str, tombstone: Tombstone) -> bool:
    """Replace a document by its tombstone; nothing is written for one that was never there or is gone already."""
    row = stored(id, locale)
    if row is None or same(row, tombstone):
        return False
    values = {name: getattr(row, name) for name in ("collection", "type", "sort")} | {
        "state": tombstone.state,
        "reason": tombstone.reason,
        "explanation": tombstone.explanation,
        "replacement": tombstone.replacement,
        "facets": [],
        "included": [],
        "included_collections": [],
        "body": "",
        "summary": "",
        **{f"search_{name}": "" for name in SEARCHED},
        "search_vector": Value("", output_field=SearchVectorField()),
        "next_change_at": None,
    }
    _write(id, locale, values)
    return True


def same(row: PublishedDocument, wanted: Document | Tombstone) -> bool:
    """Whether the stored row says what is wanted."""
    if isinstance(wanted, Tombstone):
        said = (row.state, row.reason, row.explanation, row.replacement)
        return said == (wanted.state, wanted.reason, wanted.explanation, wanted.replacement)
    return (
        row.state == State.LIVE
        and all(getattr(row, name) == getattr(wanted, name) for name in WRITTEN)
        and all(getattr(row, f"search_{name}") == getattr(wanted.search, name) for name in SEARCHED)
    )


def put_path(id: uuid.UUID, locale: str, path: str | None) -> bool:
    """Let the page live at `path`, or nowhere. Its former path becomes a redirect, or gone. Says whether it moved."""
    current = PublishedPath.objects.filter(target=id, locale=locale, kind=PathKind.PAGE)
    if set(current.values_list("path", flat=True)) == ({path} if path else set()):
        return False
    for former in current.exclude(path=path or "").values_list("path", flat=True):
        kind = PathKind.REDIRECT if path else PathKind.GONE
        PublishedPath.objects.filter(locale=locale, path=former).update(kind=kind, sequence=next_sequence())
    if path:
        PublishedPath.objects.update_or_create(
            locale=locale, path=path, defaults={"kind": PathKind.PAGE, "target": id, "sequence": next_sequence()}
        )
    return True


def path_of(id: uuid.UUID, locale: str) -> str | None:
    current = PublishedPath.objects.filter(target=id, locale=locale, kind=PathKind.PAGE)
    return current.values_list("path", flat=True).first()


def start_epoch() -> None:
    """Refuse all cursors given out so far. Call it after a backup was restored."""
    PublishedStore.objects.all().delete()
    PublishedStore.objects.create(epoch=uuid.uuid4())


def forget_tombstones(before: dt.datetime) -> int:
    """Delete what was removed before that moment. Returns how many tombstones. Cursors that need them are refused."""
    old = PublishedDocument.objects.exclude(state=State.LIVE).filter(changed_at__lt=before)
    with transaction.atomic():
        newest = old.aggregate(newest=Max("sequence"))["newest"]
        count, _ = old.delete()
        if newest:
            PublishedStore.objects.filter(forgotten__lt=newest).update(forgotten=newest)
    return count


def _rows(row: PublishedDocument) -> Any:
    return PublishedDocument.objects.filter(document_id=row.document_id, locale=row.locale)


def _write(id: uuid.UUID, locale: str, values: dict[str, Any]) -> None:
    values["sequence"] = next_sequence()  # first of all: whoever holds its lock is the only writer
    before = lexemes_of(id, locale)
    PublishedDocument.objects.update_or_create(document_id=id, locale=locale, defaults=values)
    count_lexemes(locale, before, lexemes_of(id, locale))
