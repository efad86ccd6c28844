"""Takes what was published before there were states into the translators' work: readers get what they got."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.utils import translation
from wagtail.models import Page

from cms.translation.adopting import publish_texts
from cms.translation.models import TranslationState
from cms.translation.submitting import record
from content_models.base import translatable_models
from content_models.live_version import live_version
from content_models.problems import PublishRefused

LIVE = {"live": True, "live_revision__isnull": False}


def catch_up() -> list[str]:
    """Note every live source, and take in every live translation that nobody took in. Returns what could not be."""
    known = set(TranslationState.objects.values_list("object_id", flat=True))
    for row in _rows(locale__profile__is_source=True):
        if row.translation_key not in known:
            record(row)
    waiting, problems = list(_not_taken_in()), {}
    while waiting:
        problems = {row: problem for row in waiting if (problem := _take_in(row))}
        if len(problems) == len(waiting):
            break
        waiting = list(problems)
    return list(problems.values())


def _not_taken_in() -> Iterator[Any]:
    taken_in = set(TranslationState.objects.filter(made_from__isnull=False).values_list("object_id", "locale_id"))
    for row in _rows(locale__profile__is_source=False):
        if (row.translation_key, row.locale_id) not in taken_in and not getattr(row, "alias_of_id", None):
            yield row


def _rows(**condition: Any) -> Iterator[Any]:
    """Live content, pages from the top down."""
    for model in translatable_models():
        rows = model._default_manager.filter(**LIVE, **condition).select_related("live_revision", "locale")
        yield from rows.order_by("path") if issubclass(model, Page) else rows


def _take_in(row: Any) -> str:
    """Returns why not; "" where it is done."""
    version = live_version(row)
    version.slug = getattr(row, "slug", "")
    try:
        with transaction.atomic(), translation.override("nl"):
            publish_texts(version)
    except PublishRefused as refusal:
        return f"{type(row).__name__} {row.pk} ({row.locale}): {refusal}"
    return ""
