"""Work for `manage.py db_worker`."""

import logging

from django.core.exceptions import ValidationError
from django_tasks import task
from wagtail_localize.models import Translation, TranslationSource

from cms.translation.mails import tell_of_urgent_changes
from cms.translation.models import Status, TranslationState
from cms.translation.publishing import publish_translation
from cms.translation.states import refresh
from content_models.problems import PublishRefused

logger = logging.getLogger(__name__)


@task(priority=90)
def carry_over(object_id: str) -> None:
    """After a source changed: what needs no translator goes along at once, the translators hear of what is urgent."""
    carry(object_id)
    tell_of_urgent_changes(object_id)


@task()
def refresh_everything() -> None:
    """After a language or a policy changed."""
    refresh_all()


def carry(object_id: str) -> list[Translation]:
    """Publish again what is old only because blocks moved or went, or because an old sentence came back.

    Every sentence of the source is translated then, so no translator has anything to do. Returns what was published.
    """
    old = TranslationState.objects.filter(object_id=object_id, status=Status.OUTDATED)
    waiting = Translation.objects.filter(
        source__object_id=object_id, enabled=True, target_locale__in=old.values("locale")
    )
    published = []
    for translation in waiting.select_related("source", "target_locale"):
        try:
            publish_translation(translation)
        except (PublishRefused, ValidationError):
            continue  # a translator's work: the state says so
        published.append(translation)
    return published


def refresh_all() -> int:
    """Compute the states of all translations again. Returns of how many objects."""
    sources = TranslationSource.objects.filter(locale__profile__is_source=True)
    for source in sources.iterator():
        refresh(source)
    return sources.count()
