"""What was written for a translation: read as one map, and written in one way, whoever wrote it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue, extract_ids

from cms.translation.segments import plain

MANUAL, MACHINE = StringTranslation.TRANSLATION_TYPE_MANUAL, StringTranslation.TRANSLATION_TYPE_MACHINE
# Digits as people group them: a phone number, a year, an amount.
NUMBER = re.compile(r"\d(?:[\s().,/-]{0,2}\d)+")
SHORTEST_NUMBER = 3

Place = tuple[int, int]  # the ids of a sentence and of where it stands


def texts_of(translation: Translation) -> dict[Place, StringTranslation]:
    """All that was ever written for this object in this language, also for sentences that are gone."""
    rows = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )
    return {
        (row.translation_of_id, row.context_id): row for row in rows.select_related("review").order_by("updated_at")
    }


def segments_to_translate(translation: Translation) -> list[StringSegment]:
    """In the order of the object."""
    segments = StringSegment.objects.filter(source_id=translation.source_id)
    return list(segments.select_related("string", "context").order_by("order"))


def place_of(segment: StringSegment) -> Place:
    return segment.string_id, segment.context_id


def is_human(text: StringTranslation) -> bool:
    """Whether a person wrote it, or read it and found it right."""
    if text.translation_type == MANUAL:
        return True
    review = getattr(text, "review", None)
    return review is not None and review.data == text.data


def write(
    translation: Translation,
    segment: StringSegment,
    data: str,
    *,
    known: StringTranslation | None,
    user: Any = None,
    kind: str = MANUAL,
    tool: str = "",
) -> StringTranslation:
    """Note `data` (inline HTML) as the text of `segment`; `known` is what stands there now.

    What is wrong with it is noted too, and keeps the translation from being published.
    """
    text = written(translation, segment, data, known=known, user=user, kind=kind, tool=tool)
    text.save()
    return text


def written(
    translation: Translation,
    segment: StringSegment,
    data: str,
    *,
    known: StringTranslation | None,
    user: Any = None,
    kind: str = MANUAL,
    tool: str = "",
) -> StringTranslation:
    """As `write`, but not saved: of many at once, hand them to `save_all`."""
    text = known or StringTranslation(
        translation_of=segment.string, context=segment.context, locale_id=translation.target_locale_id
    )
    problems = list(text_problems(segment.string.data, data))
    text.data, text.translation_type, text.tool_name, text.last_translated_by = data, kind, tool, user
    text.has_error, text.field_error = bool(problems), " ".join(problems)
    return text


def save_all(texts: Iterable[StringTranslation]) -> None:
    new = []
    for text in texts:
        if text.pk is None:
            new.append(text)
        else:
            text.save()
    StringTranslation.objects.bulk_create(new)


def text_problems(source: str, data: str) -> Iterator[str]:
    """Why `data` cannot be the translation of `source`, both inline HTML: a sentence each."""
    try:
        StringValue.from_translated_html(data)
    except ValueError:
        yield _("Gebruik alleen de opmaak van de brontekst.")
        return
    for link in sorted(extract_ids(source) ^ extract_ids(data)):
        yield _("Zet de link “{link}” in de tekst zoals hij in de brontekst staat.").format(link=link)
    written = _numbers(plain(data)).keys()
    for digits, number in _numbers(plain(source)).items():
        if digits not in written:
            yield _("Het nummer “{number}” ontbreekt, of is anders dan in de brontekst.").format(number=number)


def _numbers(text: str) -> dict[str, str]:
    """The digits of each number -> the number as it is written; digits of every script count as those of ours."""
    western = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)
    found = {re.sub(r"\D", "", number): number for number in NUMBER.findall(western)}
    return {digits: number for digits, number in found.items() if len(digits) >= SHORTEST_NUMBER}
