"""The list of keys that may have changed: written in the transaction of the change, emptied after it."""

from collections.abc import Iterable

from django.db.models import Min, Q
from django.utils import timezone

from cms.publishing.keys import Key
from cms.publishing.models import Outbox


def enqueue(keys: Iterable[Key]) -> None:
    """Note that these keys may have changed."""
    Outbox.objects.bulk_create(
        Outbox(collection=key.collection, document_id=key.id, locale=key.locale) for key in dict.fromkeys(keys)
    )


def waiting(limit: int | None = None) -> list[Key]:
    """The keys to reconcile now, oldest first, each once."""
    due = Outbox.objects.filter(Q(retry_at__isnull=True) | Q(retry_at__lte=timezone.now()))
    keys = due.values("collection", "document_id", "locale").annotate(first=Min("pk")).order_by("first")
    return [Key(row["collection"], row["document_id"], row["locale"]) for row in keys[:limit]]
