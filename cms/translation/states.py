"""How every translation stands to its source, as rows. The one place that decides a status."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import TranslationSource

from cms.translation.changes import changes
from cms.translation.models import SourceText, Status, TranslationState
from cms.translation.policies import takes_back
from cms.translation.signals import states_changed
from cms.translation.sources import update_source
from cms.translation.work import Work, work_on
from content_models.live_version import live_version
from content_models.locale_profile import LocaleProfile

PUBLIC = ("status", "source_changed_at", "is_withheld", "machine_share", "reviewed_at", "live_revision")


@transaction.atomic
def refresh(source: TranslationSource, text: SourceText | None = None) -> list[TranslationState]:
    """Compute the states of all translations of `source` again; `text` is what is live now, if that changed."""
    TranslationSource.objects.select_for_update().get(pk=source.pk)
    known = {state.locale_id: state for state in _states(source)}
    live_source = source.get_source_instance()
    current = text or _current(known) or update_source(live_version(live_source))[1]
    live = _live_revisions(live_source)
    work = work_on(source)
    submitted = set(source.translations.filter(enabled=True).values_list("target_locale_id", flat=True))
    states, visible = [], []
    for locale_id in LocaleProfile.objects.filter(is_source=False).values_list("locale_id", flat=True):
        state = known.get(locale_id) or TranslationState(object_id=source.object_id, locale_id=locale_id)
        before = _public(state)
        state.content_type_id, state.title = source.specific_content_type_id, source.object_repr[:255]
        state.is_submitted = locale_id in submitted
        _compare(state, current, live.get(locale_id), work[locale_id])
        state.is_withheld = state.status == Status.OUTDATED and state.is_urgent and takes_back(live_source)
        states.append(state)
        if _public(state) != before:
            visible.append(state)
    _save(states)
    if visible:
        states_changed.send(TranslationState, states=visible)
    return states


def refresh_object(object_id: Any) -> None:
    """The same by id, where there is something to translate."""
    if source := TranslationSource.objects.filter(object_id=object_id, locale__profile__is_source=True).first():
        refresh(source)


def state_of(object_id: Any, locale_id: int) -> TranslationState | None:
    return TranslationState.objects.filter(object_id=object_id, locale_id=locale_id).first()


def _states(source: TranslationSource) -> Iterable[TranslationState]:
    return TranslationState.objects.filter(object_id=source.object_id).select_related("source_text", "made_from")


def _current(known: dict[int, TranslationState]) -> SourceText | None:
    return next((state.source_text for state in known.values()), None)


def _live_revisions(source: Any) -> dict[int, int]:
    """locale -> the revision that is live there"""
    rows = type(source).objects.filter(translation_key=source.translation_key, live=True, live_revision__isnull=False)
    return dict(rows.values_list("locale_id", "live_revision_id"))


def _compare(state: TranslationState, current: SourceText, live_revision: int | None, work: Work) -> None:
    is_new_source = state.source_text_id != current.pk
    state.source_text = current
    # A row that is new here knows nothing of what was live before: see `catching_up`.
    if state.pk is not None and live_revision not in (None, state.live_revision):
        state.made_from = current  # the gate let it pass: it says what the source says now
        state.machine_share, state.reviewed_at = work.machine_share, None if work.unreviewed else work.reviewed_at
    state.live_revision = live_revision
    state.texts, state.texts_done = work.texts, work.done
    is_old = state.made_from is not None and state.made_from_id != current.pk
    found = changes(state.made_from, current) if is_old else []
    state.changes = [list(change) for change in found]
    state.marked_urgent = state.marked_urgent and is_old
    state.is_urgent = state.marked_urgent or any(change.is_urgent for change in found)
    if not is_old:
        state.source_changed_at = None
    elif is_new_source or state.source_changed_at is None:
        state.source_changed_at = timezone.now()
    state.status = _status(state, work, is_old=is_old)


def _status(state: TranslationState, work: Work, *, is_old: bool) -> Status:
    if state.is_published:
        if is_old:
            return Status.OUTDATED
        return Status.MACHINE if state.machine_share and state.reviewed_at is None else Status.CURRENT
    if work.is_complete and work.unreviewed:
        return Status.MACHINE
    return Status.IN_PROGRESS if work.done else Status.MISSING


def _public(state: TranslationState) -> tuple[Any, ...]:
    return tuple(getattr(state, name) for name in PUBLIC) if state.is_published else (None,)


def _save(states: list[TranslationState]) -> None:
    fields = [f.name for f in TranslationState._meta.fields if f.name not in ("id", "object_id", "locale")]
    TranslationState.objects.bulk_create(
        states, update_conflicts=True, unique_fields=["object_id", "locale"], update_fields=fields
    )


def mark_urgent(object_id: Any) -> int:
    """An editor says that the last change matters: returns in how many locales an old version is public."""
    old = TranslationState.objects.filter(object_id=object_id, status=Status.OUTDATED)
    count = old.update(marked_urgent=True)
    refresh_object(object_id)
    return count
