"""What earlier imports made, and so what an import may change now."""

import hashlib
import json
import uuid
from typing import Any, NamedTuple

from wagtail.models import Revision

from cms.importing.models import ImportedRevision
from cms.importing.verdict import Verdict


class Place(NamedTuple):
    """The name of an object: `locale` is BCP 47, or "" where it has none."""

    collection: str
    id: uuid.UUID
    locale: str = ""


PLACE = ["collection", "object_id", "locale"]
CONTENT = ["revision", "digest", "imported_at"]


def digest(values: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(values, sort_keys=True, default=str).encode()).hexdigest()


class Memory:
    """All that was imported before. With `overwrite`, editors' changes count for nothing."""

    def __init__(self, *, overwrite: bool) -> None:
        self.overwrite = overwrite
        self._new: dict[Place, ImportedRevision] = {}
        self._rows = {Place(row.collection, row.object_id, row.locale): row for row in ImportedRevision.objects.all()}

    def verdict(self, place: Place, obj: Any | None, wanted: str) -> Verdict:
        """What to do with `obj` (None: there is none) if the file asks for content with the digest `wanted`."""
        row = self._rows.get(place)
        if obj is None:
            return Verdict.CREATED if row is None or self.overwrite else Verdict.DELETED
        if row is not None and _is_untouched(obj, row):
            return Verdict.UNCHANGED if row.digest == wanted else Verdict.CHANGED
        if self.overwrite:
            return Verdict.CHANGED
        return Verdict.EDITED if row is not None else Verdict.NOT_OURS

    def is_deleted(self, place: Place, obj: Any | None) -> bool:
        return self.verdict(place, obj, "") is Verdict.DELETED

    def remember(self, place: Place, revision: Revision, wanted: str) -> None:
        """Note what was published. It is kept by `save`."""
        collection, id, locale = place
        self._new[place] = ImportedRevision(
            collection=collection, object_id=id, locale=locale, revision=revision, digest=wanted
        )

    def save(self) -> None:
        ImportedRevision.objects.bulk_create(
            self._new.values(),
            update_conflicts=True,
            unique_fields=PLACE,
            update_fields=CONTENT,
        )


def _is_untouched(obj: Any, row: ImportedRevision) -> bool:
    """Unpublishing and locking leave no revision behind, but they are an editor's decision too."""
    return obj.live and not obj.locked and {obj.latest_revision_id, obj.live_revision_id} == {row.revision_id}
