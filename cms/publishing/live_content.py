"""Reads what is live: from live revisions, never from rows, where unreviewed translations and drafts may stand."""

import datetime as dt
import uuid
from typing import Any, NamedTuple

from django.db.models import Q
from wagtail.models import Page, TranslatableMixin

from api.models import State
from api.store import Tombstone
from cms.publishing.keys import PAGES, Key, models_by_collection
from cms.publishing.media import public_medium, public_url
from cms.publishing.models import Recall
from cms.publishing.recall_explanations import explanation_for
from cms.translation.models import TranslationState
from cms.translation.policies import allows_machine_text
from cms.translation.states import state_of
from content_models.live_version import live_version
from content_models.locale_profile import LocaleProfile
from content_models.tree import HOME_DEPTH, is_restricted, public_path
from frontend_contract.content import Content, Translation
from frontend_contract.pictures import MEDIA

UNREAD = "live_revision__content"  # whether and where something is public is asked far more often than what it says


class PublicRow(NamedTuple):
    """The row of an object that everybody may see, and the row of its source."""

    row: Any
    source: Any
    profile: LocaleProfile
    source_profile: LocaleProfile
    state: TranslationState | None


def live_content(key: Key, moment: dt.datetime) -> Content | Tombstone:
    """The content of `key` as everybody may see it at `moment`, or why nobody may."""
    if key.collection == MEDIA:
        return public_medium(key, moment)
    found = public_row(key)
    if isinstance(found, Tombstone):
        return found
    row, source, profile, source_profile, state = found
    text = live_version(row)
    return Content(
        text=text,
        source=text if row.pk == source.pk else live_version(source),
        translation=translation_of(state),
        published_at=max(row.last_published_at, source.last_published_at),
        locale=profile.code,
        source_locale=source_profile.code,
        django_language=profile.locale.language_code,
        search_config=profile.search_config,
        moment=moment,
        path_of=lambda page: path_of(page, profile.code),
        is_public=lambda collection, id: is_public(Key(collection, id, profile.code)),
        file_url=public_url,
        path=public_path(row) if isinstance(row, Page) else None,
        parent=_parent(row),
    )


def path_of(page: uuid.UUID, locale: str) -> str | None:
    """Where the page is public in the locale, if it is."""
    found = public_row(Key(PAGES, page, locale))
    return None if isinstance(found, Tombstone) else public_path(found.row)


def is_public(key: Key) -> bool:
    return isinstance(public_row(key), PublicRow)


def public_row(key: Key) -> PublicRow | Tombstone:
    """The one rule of what the public may see."""
    profiles = LocaleProfile.objects.select_related("locale").filter(Q(code=key.locale) | Q(is_source=True))
    profile = next((each for each in profiles if each.code == key.locale), None)
    (model,) = models_by_collection()[key.collection]
    if not issubclass(model, TranslatableMixin):
        return _without_language(model.objects.filter(uuid=key.id).select_related("live_revision").first(), profile)
    found = model.objects.filter(translation_key=key.id).select_related("live_revision").defer(UNREAD)
    rows = {row.locale_id: row for row in found}
    row = rows.get(profile.locale_id) if profile else None
    if recall := Recall.objects.filter(document_id=key.id, locale__in=["", key.locale]).order_by("-pk").first():
        return Tombstone(State.RECALLED, recall.reason, explanation_for(recall, profile), recall.replacement)
    if profile is None or row is None:
        return Tombstone(State.REMOVED, "deleted")
    if not profile.is_public:
        return Tombstone(State.REMOVED, "locale-not-public")
    source_profile = next(each for each in profiles if each.is_source)
    source = rows.get(source_profile.locale_id)
    state = None if profile.is_source else state_of(key.id, row.locale_id)
    if reason := _why_not_public(row, source) or ("" if profile.is_source else _why_not_shown(state, source)):
        return Tombstone(State.REMOVED, reason)
    return PublicRow(row, source, profile, source_profile, state)


def _without_language(row: Any, profile: LocaleProfile | None) -> PublicRow | Tombstone:
    """The same in every public locale; a source in each of them, for nobody translates it."""
    if profile is None or row is None:
        return Tombstone(State.REMOVED, "deleted")
    if not profile.is_public:
        return Tombstone(State.REMOVED, "locale-not-public")
    if reason := _why_not_public(row, row):
        return Tombstone(State.REMOVED, reason)
    return PublicRow(row, row, profile, profile, None)


def _why_not_public(row: Any, source: Any) -> str:
    if getattr(row, "alias_of_id", None):
        return "not-translated"
    if not row.live or row.live_revision is None:
        return "unpublished"
    if source is None or not source.live or source.live_revision is None:
        return "source-unpublished"
    if isinstance(row, Page) and is_restricted(row, source):
        return "restricted"
    return ""


def _why_not_shown(state: TranslationState | None, source: Any) -> str:
    if state is None or state.made_from_id is None:
        return "not-translated"
    # Published in a demonstration, or before a policy changed.
    if state.machine_share and state.reviewed_at is None and not allows_machine_text(_specific(source)):
        return "not-translated"
    return "translation-outdated" if state.is_withheld else ""


def _specific(row: Any) -> Any:
    return row.specific if isinstance(row, Page) else row


def translation_of(state: TranslationState | None) -> Translation:
    if state is None:
        return Translation()
    return Translation(state.status, state.source_changed_at, state.machine_share, state.reviewed_at)


def _parent(row: Any) -> uuid.UUID | None:
    return row.get_parent().translation_key if isinstance(row, Page) and row.depth > HOME_DEPTH else None
