"""Shows on a developer's machine what the machine-made texts look like, and hides them when the demonstration ends."""

import logging

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django_tasks import task
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.publishing.drain import together
from cms.starter_content.ledger import Ledger
from cms.starter_content.machine_made import machine_profiles
from cms.starter_content.models import LoadedItem
from cms.translation.models import Status, TranslationState
from cms.translation.publishing import publish_translation
from content_models.models import Audience, ExploitationForm, Need, Organisation, ReportingPoint
from content_models.problems import PublishRefused

logger = logging.getLogger(__name__)

KIND = "demonstration"
IN_ORDER = [Audience, Need, ExploitationForm, Organisation, ReportingPoint]  # each after what it names; then pages


def begin_or_end() -> None:
    """Make the site what the setting DEMO says. To begin takes the worker a minute; it ends at once."""
    if settings.DEMO and not begun().exists():
        begin.enqueue()
    elif not settings.DEMO and begun().exists():
        end()


def begun() -> QuerySet[LoadedItem]:
    """The languages that the demonstration made public."""
    return LoadedItem.objects.filter(name__startswith=f"{KIND}/")


@task()
def begin() -> None:
    """Publish all that only a machine translated, marked so, and make its languages public."""
    ledger = Ledger()
    with together():
        for translation in machine_translations():
            try:
                publish_translation(translation)
            except (PublishRefused, ValidationError) as refusal:
                logger.warning("Not in the demonstration: %s", refusal)
        for profile in machine_profiles():
            if not profile.is_public:
                profile.is_public = True
                profile.save()
                ledger.note(KIND, profile.code)


def end() -> None:
    """The languages go, with all that was published in them; victims' texts would stay hidden in any language."""
    codes = [name.removeprefix(f"{KIND}/") for name in begun().values_list("name", flat=True)]
    with together(), transaction.atomic():
        for profile in machine_profiles():
            if profile.code in codes:
                profile.is_public = False
                profile.save()
        begun().delete()


def machine_translations() -> list[Translation]:
    """Those of which a machine wrote every text or the rest, never published; each after what it needs."""
    profiles = machine_profiles()
    waiting = TranslationState.objects.filter(
        status=Status.MACHINE, live_revision__isnull=True, locale__profile__in=profiles
    )
    places = set(waiting.values_list("object_id", "locale_id"))
    found = Translation.objects.filter(target_locale__profile__in=profiles).select_related("source", "target_locale")
    return sorted((each for each in found if (each.source.object_id, each.target_locale_id) in places), key=_order)


def _order(translation: Translation) -> tuple[int, int]:
    row = translation.source.get_source_instance()
    if isinstance(row, Page):
        return len(IN_ORDER), row.depth
    return IN_ORDER.index(type(row)) if type(row) in IN_ORDER else 0, 0
