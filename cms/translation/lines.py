"""A translation as a translator reads it: one line for each text, with all that helps to get it right."""

import html
from collections.abc import Iterator
from dataclasses import dataclass

from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue

from cms.translation.changes import Change
from cms.translation.models import TranslationState
from cms.translation.paths import label_of, place
from cms.translation.segments import TEXT, is_urgent
from cms.translation.texts import is_human, place_of, segments_to_translate, texts_of


@dataclass(frozen=True)
class Line:
    """`old` is the source as this translation knows it, "" where nothing changed; `previous` was its translation."""

    segment: StringSegment
    label: str
    text: StringTranslation | None
    previous: StringTranslation | None
    is_changed: bool
    old: str
    is_urgent: bool

    @property
    def source(self) -> str:
        return shown(self.segment.string.data, markup=self.has_markup)

    @property
    def has_markup(self) -> bool:
        return "<" in self.segment.string.data.replace("<br/>", "")

    @property
    def data(self) -> str:
        """The text as it stands in the field of the form."""
        return shown(self.text.data, markup=self.has_markup) if self.text else ""

    @property
    def previous_data(self) -> str:
        return shown(self.previous.data, markup=self.has_markup) if self.previous else ""

    @property
    def version(self) -> str:
        """Differs when somebody else wrote it meanwhile."""
        return self.text.updated_at.isoformat() if self.text else ""

    @property
    def waits_for_review(self) -> bool:
        return self.text is not None and not is_human(self.text)

    @property
    def is_done(self) -> bool:
        return self.text is not None and not self.text.has_error and not self.waits_for_review


def lines_of(translation: Translation, state: TranslationState | None) -> Iterator[Line]:
    """In the order of the object."""
    texts = texts_of(translation)
    obj = translation.source.as_instance()
    changed = {(change.path, change.new): change for change in changes_of(state)}
    segments = segments_to_translate(translation)
    current = {place_of(segment) for segment in segments}
    former = {text.context_id: text for key, text in texts.items() if key not in current}
    for segment in segments:
        where = place(obj, segment.context.path)
        change = changed.get((segment.context.path, segment.string.data))
        yield Line(
            segment=segment,
            label=label_of(obj, segment.context.path),
            text=texts.get(place_of(segment)),
            previous=former.get(segment.context_id),
            is_changed=change is not None,
            old=shown(change.old) if change else "",
            is_urgent=is_urgent(type(obj), where.field_path, where.blocks),
        )


def changes_of(state: TranslationState | None, kind: str = TEXT) -> list[Change]:
    """What changed in the source since this translation was published."""
    found = [Change(*values) for values in state.changes] if state else []
    return [change for change in found if change.kind == kind]


def shown(data: str, *, markup: bool = False) -> str:
    """Inline HTML as a person edits it: as it is where it has markup, or else as plain words."""
    return data if markup else html.unescape(StringValue(data).render_text())


def stored(typed: str, line: Line) -> str:
    """What a person typed, as inline HTML."""
    typed = typed.strip().replace("\r\n", "\n")
    return typed if line.has_markup else StringValue.from_plaintext(typed).data


def is_same(typed: str, line: Line) -> bool:
    return stored(typed, line) == (line.text.data if line.text else "")
