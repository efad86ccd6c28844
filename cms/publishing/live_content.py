"""Reads what is live: from live revisions, never from rows, where unreviewed translations and drafts may stand."""

import datetime as dt
from typing import Any

from wagtail.models import Page

from api.models import State
from api.store import Tombstone
from cms.publishing.keys import Key, models_by_collection
from cms.publishing.models import Recall
from content_models.locale_profile import LocaleProfile
from content_models.tree import HOME_DEPTH, is_restricted, public_path
from frontend_contract.content import Content


def live_content(key: Key, moment: dt.datetime) -> Content | Tombstone:
    """The content of `key` as everybody may see it at `moment`, or why nobody may."""
    model = models_by_collection()[key.collection]
    profile = LocaleProfile.objects.select_related("locale").filter(code=key.locale).first()
    rows = {row.locale_id: row for row in model.objects.filter(translation_key=key.id).select_related("live_revision")}
    row = rows.get(profile.locale_id) if profile else None
    if recall := _recall(key):
        return Tombstone(State.RECALLED, recall.reason, recall.explanation, recall.replacement)
    if profile is None or row is None:
        return Tombstone(State.REMOVED, "deleted")
    if not profile.is_public:
        return Tombstone(State.REMOVED, "locale-not-public")
    source_profile = LocaleProfile.objects.get(is_source=True)
    source = rows.get(source_profile.locale_id)
    if reason := _why_not_public(row, source):
        return Tombstone(State.REMOVED, reason)
    return _content(row, source, profile, source_profile, moment)


def _recall(key: Key) -> Recall | None:
    return Recall.objects.filter(document_id=key.id, locale__in=["", key.locale]).order_by("-pk").first()


def _why_not_public(row: Any, source: Any) -> str:
    if getattr(row, "alias_of_id", None):
        return "not-translated"
    if not row.live or row.live_revision is None:
        return "unpublished"
    if source is None or not source.live or source.live_revision is None:
        return "source-unpublished"
    if isinstance(row, Page) and (is_restricted(row) or is_restricted(source)):
        return "restricted"
    return ""


def _content(row: Any, source: Any, profile: Any, source_profile: Any, moment: dt.datetime) -> Content:
    text = row.live_revision.as_object()
    return Content(
        text=text,
        source=text if row.pk == source.pk else source.live_revision.as_object(),
        text_revision=row.live_revision,
        source_revision=source.live_revision,
        published_at=max(row.last_published_at, source.last_published_at),
        locale=profile.code,
        source_locale=source_profile.code,
        django_language=profile.locale.language_code,
        moment=moment,
        path=public_path(row) if isinstance(row, Page) else None,
        parent=_parent(row),
    )


def _parent(row: Any) -> Any:
    return row.get_parent().translation_key if isinstance(row, Page) and row.depth > HOME_DEPTH else None
