"""Holds the published tables against what a full rebuild would make of the same content."""

import json
from collections.abc import Callable
from typing import Any

from django.db import transaction

from api.models import PathKind, PublishedDocument, PublishedPath, State
from cms.publishing.drain import drain
from cms.publishing.models import PublishedReference
from cms.publishing.rebuild import differences, rebuild
from cms.publishing.rebuild import keys as every_key


def assert_no_drift() -> None:
    """After what triggers noted was reconciled, `--check` finds nothing, and a rebuild from nothing gives the same."""
    drain()
    assert list(differences()) == []
    incremental = what_is_published()
    assert from_nothing() == incremental


def what_is_published() -> dict[str, Any]:
    documents = PublishedDocument.objects.filter(state=State.LIVE)
    return {
        "documents": {
            (row.collection, row.document_id, row.locale): (row.body, row.summary, row.facets, row.included, row.sort)
            for row in documents
        },
        "paths": set(PublishedPath.objects.filter(kind=PathKind.PAGE).values_list("locale", "path", "target")),
        "references": set(PublishedReference.objects.values_list("document_id", "locale", "target", "aspect")),
    }


def from_nothing() -> dict[str, Any]:
    keys = every_key()
    before = transaction.savepoint()
    for model in (PublishedDocument, PublishedPath, PublishedReference):
        model.objects.all().delete()
    assert keys
    rebuild()
    drain()
    found = what_is_published()
    transaction.savepoint_rollback(before)
    return found


def changed_by(action: Callable[[], Any]) -> set[tuple[str, str]]:
    """(key, code or path; locale) of the documents that `action` changed, after everything before it has settled."""
    drain()
    last = max(PublishedDocument.objects.values_list("sequence", flat=True), default=0)
    action()
    drain()
    rows = PublishedDocument.objects.filter(sequence__gt=last)
    return {(name_of(row), row.locale) for row in rows}


def name_of(row: PublishedDocument) -> str:
    if not row.body:
        return f"{row.collection} {row.state}"
    body = json.loads(row.body)
    return body.get("key") or body.get("path") or body.get("code") or body.get("name") or row.collection
