"""wagtail-localize's own way to translate, and how to have nothing of ours listening meanwhile."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import translate_object

from cms.publishing import gate
from cms.publishing import triggers as publishing_triggers
from cms.translation import triggers as translation_triggers
from content_models.models import GuidancePage

OURS = [
    (pre_save, gate.refuse_problems),
    (post_save, translation_triggers.note_publication),
    (post_save, publishing_triggers.note_change),
    (pre_delete, publishing_triggers.note_deletion),
    (post_delete, translation_triggers.note_deletion),
]


@contextmanager
def package_alone() -> Iterator[None]:
    """No gate, no states, no documents: saves cost what they cost on any Wagtail site."""
    for signal, handler in OURS:
        if not signal.disconnect(handler):
            raise RuntimeError(f"{handler.__name__} does not listen: the comparison would not be with the package.")
    try:
        yield
    finally:
        for signal, handler in OURS:
            signal.connect(handler)


def record(pages: Iterable[int]) -> None:
    """The segments of each page, by `TranslationSource.update_or_create_from_instance`."""
    for pk in pages:
        TranslationSource.update_or_create_from_instance(GuidancePage.objects.get(pk=pk))


def submit(pages: Iterable[int], locales: list[Locale]) -> None:
    """The package's `translate_object`, as its button does: Translation rows, and a draft in each locale."""
    for pk in pages:
        translate_object(GuidancePage.objects.get(pk=pk), locales)


def publish(translations: Iterable[int]) -> None:
    """The package's `Translation.save_target(publish=True)`: the row, a revision, and its publication at the commit."""
    for pk in translations:
        with transaction.atomic():
            Translation.objects.select_related("source", "target_locale").get(pk=pk).save_target(publish=True)
