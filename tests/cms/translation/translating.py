"""Writes translations as translators do, and reads what partners get."""

import json
from typing import Any

from wagtail_localize.models import Translation

from api.models import PublishedDocument
from cms.publishing.drain import drain
from cms.translation.models import TranslationState
from cms.translation.states import refresh, state_of
from cms.translation.submitting import submit
from cms.translation.texts import place_of, segments_to_translate, texts_of, write
from tests import builders


def asked_for(obj: Any, code: str = "en") -> Translation:
    """The translation that an editor asks for, nothing in it yet."""
    (translation,) = submit(obj, [builders.language(code).locale])
    return translation


def fill(translation: Translation, **changed: str) -> None:
    """Write every text that is missing as “en: ...”, and those of the fields named in `changed` as given there."""
    known, code = texts_of(translation), translation.target_locale.language_code
    for segment in segments_to_translate(translation):
        field = segment.context.path.split(".")[0]
        text = changed.get(field) or (None if place_of(segment) in known else f"{code}: {segment.string.data}")
        if text:
            write(translation, segment, text, known=known.get(place_of(segment)))
    refresh(translation.source)


def state(obj: Any, code: str = "en") -> TranslationState:
    found = state_of(obj.translation_key, builders.language(code).locale_id)
    assert found is not None
    return found


def published(obj: Any, code: str = "en") -> Any:
    """The live document in the language; None where there is none."""
    drain()
    row = PublishedDocument.objects.filter(document_id=obj.translation_key, locale=code, state="live").first()
    return json.loads(row.body) if row else None
