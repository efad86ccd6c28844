"""Equal pages for two contenders: one page whose surroundings are translated, and copies of it that are not."""

from typing import Any

from wagtail_localize.models import StringSegment, StringTranslation, Translation

from content_models.locale_profile import LocaleProfile
from content_models.models import GuidancePage
from tests import builders
from tests.benchmarks.multiplying import multiply
from tests.cms.translation.translators import translate

PARAGRAPHS = "".join(f"<p>Alinea {n}: wie je kunt <b>bellen</b> als je nog loon moet krijgen.</p>" for n in range(1, 7))
BODY: list[tuple[str, Any]] = [
    ("rich_text", PARAGRAPHS),
    ("heading", {"text": "Wat je kunt doen", "level": "2"}),
    ("warning", {"title": "Pas op", "text": "<p>Teken nooit een leeg vel papier.</p>", "severity": "caution"}),
    ("question_and_answer", {"question": "Kost het geld?", "answer": "<p>Nee, een gesprek is gratis.</p>"}),
]


def guidance_pages(count: int, profiles: list[LocaleProfile]) -> list[int]:
    """The ids of so many published pages, of which nothing is recorded. What they need is published in the locales."""
    page = builders.publish(builders.guidance("benchmark", neutral_title="Werk", body=BODY))
    for profile in profiles:
        translate(page, profile, lambda text, code=profile.code: f"{code}: {text}")
    original = GuidancePage.objects.select_related("live_revision").get(pk=page.pk)
    return multiply([original], count)


def write_everything(pages: list[int]) -> None:
    """Every text of every translation of the pages, in one statement: past all signals."""
    keys = GuidancePage.objects.filter(pk__in=pages).values("translation_key")
    asked = Translation.objects.filter(source__object_id__in=keys).values_list("source_id", "target_locale_id")
    locales: dict[int, list[int]] = {}
    for source, locale in asked:
        locales.setdefault(source, []).append(locale)
    segments = StringSegment.objects.filter(source__in=locales).select_related("string")
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale_id=locale,
            data=f"{locale}: {segment.string.data}",
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
        for segment in segments
        for locale in locales[segment.source_id]
    )
