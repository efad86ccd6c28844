"""A machine's first draft of what nobody wrote yet. It is marked as such, and a person must read it."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringSegment, Translation, TranslationSource
from wagtail_localize.strings import StringValue

from cms.translation.adopting import by_segment
from cms.translation.models import ReviewedText
from cms.translation.states import refresh
from cms.translation.texts import MACHINE, is_human, place_of, save_all, segments_to_translate, texts_of, written


class NoMachine(Exception):
    """There is no machine for this language. The sentence says what to do."""


def machine_for(translation: Translation) -> Any | None:
    """The machine translator of this installation, where it knows the language."""
    machine = get_machine_translator()
    if machine is None or not machine.can_translate(translation.source.locale, translation.target_locale):
        return None
    return machine


def translate_by_machine(translation: Translation, user: Any = None) -> int:
    """Fill what nobody translated. Returns how many texts were written. Raises NoMachine.

    A changed sentence counts as not translated: its former translation stays at hand.
    """
    machine = machine_for(translation)
    if machine is None:
        raise NoMachine(_("Er is geen vertaalmachine voor deze taal: vertaal zelf of gebruik een PO-bestand."))
    strings = dict.fromkeys(segment.string.data for segment in _missing(translation))
    answers = _ask(machine, translation, list(strings)) if strings else {}
    return _keep(translation, answers, str(machine.display_name), user)


def _missing(translation: Translation) -> list[StringSegment]:
    known = texts_of(translation)
    return [segment for segment in segments_to_translate(translation) if place_of(segment) not in known]


def _ask(machine: Any, translation: Translation, strings: list[str]) -> dict[str, str]:
    """May take long: no lock is held meanwhile."""
    found = machine.translate(
        translation.source.locale, translation.target_locale, [StringValue(data) for data in strings]
    )
    return {source.data: answer.data for source, answer in found.items() if answer is not None and answer.data}


@transaction.atomic
def _keep(translation: Translation, answers: dict[str, str], tool: str, user: Any) -> int:
    """Only where there is still nothing: what a person wrote in the meantime stays."""
    TranslationSource.objects.select_for_update().get(pk=translation.source_id)
    wanted = [segment for segment in _missing(translation) if segment.string.data in answers]
    save_all(
        written(translation, segment, answers[segment.string.data], known=None, user=user, kind=MACHINE, tool=tool)
        for segment in wanted
    )
    refresh(translation.source)
    return len(wanted)


def keep_drafts(translations: Iterable[tuple[Translation, Any]], tool: str) -> None:
    """Note the texts of objects that a machine filled, all translations of one source, where nobody wrote anything yet.

    Raises ValueError where such an object has other parts than the source, or a text that cannot be its translation.
    """
    for translation, obj in translations:
        known = texts_of(translation)
        new = [
            written(translation, segment, text, known=None, kind=MACHINE, tool=tool)
            for segment, text in by_segment(obj, translation)
            if place_of(segment) not in known
        ]
        if wrong := next((text for text in new if text.has_error), None):
            raise ValueError(f"{translation.target_locale}: {wrong.field_error} {wrong.data}")
        save_all(new)
    refresh(translation.source)


def mark_reviewed(translation: Translation, segments: list[StringSegment], user: Any) -> int:
    """A person read these machine's texts and found them right. Returns how many waited for that."""
    texts = texts_of(translation)
    found = [text for segment in segments if (text := texts.get(place_of(segment))) and not is_human(text)]
    for text in found:
        ReviewedText.objects.update_or_create(
            string_translation=text, defaults={"data": text.data, "reviewed_by": user}
        )
    return len(found)
