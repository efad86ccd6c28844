"""Change published content from code: row, live revision and latest draft together.

A data migration or importer that changes a row only would publish nothing, and the next publication would undo it.
"""

from typing import Any

from django.db import transaction


def amend(obj: Any, **values: Any) -> None:
    """Set fields on the object as it is stored, as it is live and as it is drafted; nobody's draft gets published.

    `values` are model values (stream content as a stream value, many-to-many as a list).
    """
    with transaction.atomic():
        revisions = {
            revision.pk: revision for revision in (obj.live_revision, obj.latest_revision) if revision is not None
        }
        for revision in revisions.values():
            version = revision.as_object()
            _set(version, values)
            revision.content = version.serializable_data()
            revision.save(update_fields=["content"])
        _set(obj, values)
        obj.save()


def _set(obj: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(obj, name, value)
