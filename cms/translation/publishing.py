"""The one way to publish a translation, and to take it back. wagtail-localize's own way mixes languages."""

from typing import Any

from django.db import transaction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision
from wagtail_localize.models import (
    MissingRelatedObjectError,
    MissingTranslationError,
    Translation,
    TranslationSource,
)

from cms.revisions import publish
from cms.translation.gate import translation_problems
from content_models.problems import PublishRefused


@transaction.atomic
def publish_translation(translation: Translation, user: Any = None, slug: str = "") -> Revision:
    """Publish what the translators wrote, whole or not at all. A page keeps the slug it has, or gets `slug`.

    Raises PublishRefused with all reasons, ValidationError where a text does not fit its field.
    """
    source = TranslationSource.objects.select_for_update().get(pk=translation.source_id)
    try:
        version = source.get_ephemeral_translated_instance(translation.target_locale, fallback=False)
    except (MissingTranslationError, MissingRelatedObjectError):
        target = translation.get_target_instance()
        raise PublishRefused(target, translation_problems(target)) from None
    if slug:
        version.slug = slug
    return publish(version, user)


@transaction.atomic
def take_back(translation: Translation, user: Any = None) -> None:
    """Take this one language off all websites, with the pages below it. What was written stays."""
    for row in [*going_along(translation), translation.get_target_instance()]:
        action = UnpublishPageAction if isinstance(row, Page) else UnpublishAction
        action(row, user=user).execute(skip_permission_checks=True)


def going_along(translation: Translation) -> list[Page]:
    """The published pages below, the lowest first: without the page above them nobody finds them."""
    target = translation.get_target_instance()
    if not isinstance(target, Page):
        return []
    return list(target.get_descendants().live().order_by("-path").specific())
