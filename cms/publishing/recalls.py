"""Take something back at once: every partner is told to remove its copy, and what to read instead."""

import uuid
from typing import Any

from wagtail.models import Page

from cms.publishing.keys import PAGES, collection_of
from cms.publishing.models import Recall


def recall(
    obj: Any,
    *,
    reason: str,
    explanation: str = "",
    replacement: uuid.UUID | None = None,
    locale: str = "",
    user: Any = None,
) -> Recall:
    """Recall a page or snippet, in one locale (BCP 47) or, with "", in all. Undone by `undo_recall`."""
    return Recall.objects.create(
        collection=_collection(obj),
        document_id=obj.translation_key,
        locale=locale,
        reason=reason,
        explanation=explanation,
        replacement=replacement,
        recalled_by=user,
    )


def undo_recall(obj: Any) -> None:
    """Show the object again as it is live now."""
    for each in Recall.objects.filter(document_id=obj.translation_key):
        each.delete()


def _collection(obj: Any) -> str:
    collection = PAGES if isinstance(obj, Page) else collection_of(type(obj))
    if collection is None:
        raise ValueError(f"{type(obj).__name__} is not published, so it cannot be recalled.")
    return collection
