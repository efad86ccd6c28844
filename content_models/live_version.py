from typing import Any

from wagtail.models import Page


def live_version(row: Any) -> Any:
    """The object as its live revision says it, of its own class, without a query for each of its foreign keys."""
    model = row.specific_class if isinstance(row, Page) else type(row)
    version = model.from_serializable_data(row.live_revision.content, check_fks=False)
    version.pk = row.pk
    version.first_published_at = row.first_published_at
    return version
