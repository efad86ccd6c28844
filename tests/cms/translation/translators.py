"""Does what translators do: writes the translation of every sentence, and publishes it."""

import json
from collections.abc import Callable
from typing import Any

from wagtail_localize.models import StringSegment, StringTranslation, Translation

from api.models import PublishedDocument
from cms.translation.publishing import publish_translation
from cms.translation.submitting import needed, submit
from content_models.locale_profile import LocaleProfile


def translate(row: Any, profile: LocaleProfile, write: Callable[[str], str], slug: str = "") -> Any:
    """Ask for `row` and all it needs, translate each text by `write`, publish. Returns the row of the translation."""
    submit(row, [profile.locale])
    for each in needed(row):
        translation = Translation.objects.get(source__object_id=each.translation_key, target_locale=profile.locale)
        write_all(translation, write)
        publish_translation(translation, slug=slug if each.pk == row.pk else "")
    return row.get_translation(profile.locale)


def write_all(translation: Translation, write: Callable[[str], str]) -> None:
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={"data": write(segment.string.data), "translation_type": "manual"},
        )


def document(row: Any) -> dict[str, Any]:
    """What front ends receive of `row` in its language."""
    code = LocaleProfile.objects.get(locale_id=row.locale_id).code
    published = PublishedDocument.objects.get(document_id=row.translation_key, locale=code, state="live")
    return json.loads(published.body)
