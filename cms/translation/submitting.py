"""Asks for a translation: makes work and a draft. Publishes nothing, makes no alias, changes nothing live."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from cms.translation.gate import related_objects, source_row
from cms.translation.models import TranslationState
from cms.translation.sources import update_source
from cms.translation.states import refresh
from content_models.live_version import live_version
from content_models.problems import Problem, PublishRefused
from content_models.tree import HOME_DEPTH


@transaction.atomic
def submit(row: Any, locales: Iterable[Locale], *, stated: bool = True) -> list[Translation]:
    """Ask for `row`, an object of the source language, in `locales`, with all that has to be there before it.

    Returns its translations, in the order of `locales`. Without `stated` the caller, who changes them next, refreshes
    their states. Raises PublishRefused where the source is not live.
    """
    locales = list(locales)
    *before, last = needed(row, locales)
    for each in before:
        _submit_one(each, locales)
    return _submit_one(last, locales, stated=stated)


def needed(row: Any, locales: Collection[Locale] = ()) -> list[Any]:
    """The pages above `row`, what its texts and facts name, and `row` itself, the last; each after what it needs.

    Where `locales` are given, without what is published in all of them: that needs nothing any more.
    """
    found: dict[Any, Any] = {}
    _collect(row, locales, found)
    return [each for each in found.values() if each is not None]


def _collect(row: Any, locales: Collection[Locale], found: dict[Any, Any]) -> None:
    if row.translation_key in found:
        return
    found[row.translation_key] = None  # in work: a desk may name an organisation, nothing names itself
    others = [*_parent(row), *related_objects(_source(row), row)]
    published = _published_in_all(others, locales) if locales else set()
    for other in (other for other in others if other.translation_key not in published):
        _collect(other, locales, found)
    del found[row.translation_key]
    found[row.translation_key] = row


def _published_in_all(rows: list[Any], locales: Collection[Locale]) -> set[Any]:
    keys_by_model: dict[type[Any], list[Any]] = {}
    for row in rows:
        keys_by_model.setdefault(type(row), []).append(row.translation_key)
    counts: Counter[Any] = Counter()
    for model, keys in keys_by_model.items():
        live = model.objects.filter(translation_key__in=keys, locale__in=locales, live=True)
        counts.update(live.values_list("translation_key", flat=True))
    return {key for key, count in counts.items() if count == len(locales)}


def _parent(row: Any) -> Iterator[Page]:
    if isinstance(row, Page) and row.depth > HOME_DEPTH:
        yield row.get_parent().specific


def _source(row: Any) -> TranslationSource:
    """The record of the live source. It is there since the last publication; older content gets one now."""
    if not row.live or row.live_revision is None or source_row(row) != row:
        sentence = _("Publiceer “{object}” eerst in de brontaal: een concept wordt niet vertaald.")
        raise PublishRefused(row, [Problem("", sentence.format(object=row))])
    source = TranslationSource.objects.filter(object_id=row.translation_key, locale_id=row.locale_id).first()
    return source or record(row)


def record(row: Any) -> TranslationSource:
    """Note what is live of an object in the source language, and how its translations stand to that."""
    source, text = update_source(live_version(row))
    refresh(source, text)
    return source


def _submit_one(row: Any, locales: list[Locale], *, stated: bool = True) -> list[Translation]:
    source = _source(row)
    known = {each.target_locale_id: each for each in source.translations.filter(target_locale__in=locales)}
    drafted = set(_rows_in(row, locales).values_list("locale_id", flat=True))
    translations, is_new = [], False
    for locale in locales:
        translation = known.get(locale.pk) or Translation(source=source, target_locale=locale, enabled=False)
        if not translation.enabled:
            translation.enabled, is_new = True, True
            translation.save()
        if locale.pk not in drafted:
            make_draft(row, locale)
        translations.append(translation)
    if is_new and (stated or _is_without_state(source, locales)):
        refresh(source)
    return translations


def _is_without_state(source: TranslationSource, locales: list[Locale]) -> bool:
    """In a language that came after the source was published: the gate asks for its state."""
    return TranslationState.objects.filter(object_id=source.object_id, locale__in=locales).count() < len(locales)


def _rows_in(row: Any, locales: list[Locale]) -> Any:
    return type(row).objects.filter(translation_key=row.translation_key, locale__in=locales)


def make_draft(row: Any, locale: Locale) -> None:
    """A draft to work on, that nobody but translators can see."""
    draft = row.copy_for_translation(locale)  # of a page: raises ParentNotTranslatedError, so parents come first
    if isinstance(row, Page):
        return
    draft.live, draft.live_revision, draft.latest_revision = False, None, None
    draft.first_published_at = draft.last_published_at = None
    draft.save()
