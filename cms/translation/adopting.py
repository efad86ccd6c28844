"""Takes texts that were written elsewhere, as a whole object in the other language, into translators' memory."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Revision, TranslatableMixin
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue

from cms.revisions import publish
from cms.translation.gate import source_row
from cms.translation.publishing import publish_translation
from cms.translation.rights import is_source_locale
from cms.translation.segments import extract, plain
from cms.translation.states import refresh
from cms.translation.submitting import submit
from cms.translation.texts import is_human, place_of, save_all, segments_to_translate, texts_of, written
from content_models.problems import Problem, PublishRefused

ELSEWHERE = "import"


class Adopted(NamedTuple):
    """`revision` is what was published; None where `problems` kept it from that: then the texts wait as work."""

    revision: Revision | None
    problems: list[Problem]


def publish_in_its_language(obj: Any, user: Any = None, *, overwrite: bool = False) -> Revision:
    """Save and publish an object that code filled, in whatever language it is. Raises as `publish_texts` does."""
    if not isinstance(obj, TranslatableMixin) or is_source_locale(obj.locale):
        return publish(obj, user)
    return publish_texts(obj, user=user, overwrite=overwrite)


@transaction.atomic
def publish_texts(obj: Any, *, user: Any = None, overwrite: bool = False) -> Revision:
    """Publish `obj`, filled in a language that is not the source's, as if translators had written its texts.

    What a translator wrote is only replaced with `overwrite`. Raises PublishRefused with all reasons; then nothing of
    it was kept.
    """
    adopted = adopt(obj, user=user, overwrite=overwrite)
    if adopted.revision is None:
        raise PublishRefused(obj, adopted.problems)
    return adopted.revision


@transaction.atomic
def adopt(obj: Any, *, user: Any = None, overwrite: bool = False) -> Adopted:
    """Take in the texts of `obj` as far as they belong to a text of the source, and publish them if that is all."""
    row = source_row(obj)
    if row is None:
        return Adopted(None, [Problem("", _("Maak eerst de tekst in de brontaal."))])
    (translation,) = submit(row, [obj.locale], stated=False)
    problems = _take_in(obj, translation, user=user, overwrite=overwrite)
    if not problems:
        try:
            with transaction.atomic():
                return Adopted(publish_translation(translation, user, slug=getattr(obj, "slug", "")), [])
        except PublishRefused as refusal:
            problems = refusal.problems
    refresh(translation.source)
    return Adopted(None, problems)


def _take_in(obj: Any, translation: Translation, *, user: Any, overwrite: bool) -> list[Problem]:
    segments, texts, known = _by_path(translation), _texts(obj), texts_of(translation)
    alike = {path for path in segments if len(texts.get(path, [])) == len(segments[path])}
    problems, new = [_unlike(path) for path in segments if path not in alike], []
    for path in (path for path in segments if path in alike):
        for segment, text in zip(segments[path], texts[path], strict=True):
            theirs = known.get(place_of(segment))
            if theirs and not overwrite and _is_translators(theirs) and plain(theirs.data) != plain(text):
                problems.append(_overwritten(segment, theirs))
            elif theirs is None or theirs.data != text or theirs.has_error or not is_human(theirs):
                new.append(written(translation, segment, text, known=theirs, user=user, tool=ELSEWHERE))
    save_all(new)
    return problems


def by_segment(obj: Any, translation: Translation) -> Iterator[tuple[StringSegment, str]]:
    """The texts of `obj` with what they translate. Raises ValueError where `obj` has other parts than the source."""
    segments, texts = _by_path(translation), _texts(obj)
    for path, parts in segments.items():
        yield from zip(parts, texts.get(path, []), strict=True)


def _is_translators(theirs: StringTranslation) -> bool:
    return theirs.tool_name != ELSEWHERE and is_human(theirs)


def _by_path(translation: Translation) -> dict[str, list[StringSegment]]:
    paths: dict[str, list[StringSegment]] = {}
    for segment in segments_to_translate(translation):
        paths.setdefault(segment.context.path, []).append(segment)
    return paths


def _texts(obj: Any) -> dict[str, list[str]]:
    paths: dict[str, list[str]] = {}
    for value in extract(obj):
        if isinstance(value, StringSegmentValue):
            paths.setdefault(value.path, []).append(value.string.data)
    return paths


def _unlike(path: str) -> Problem:
    field = path.split(".")[0]
    return Problem(field, _("“{field}” heeft niet dezelfde delen als de brontekst.").format(field=field))


def _overwritten(segment: StringSegment, theirs: StringTranslation) -> Problem:
    sentence = _("Een vertaler schreef al “{text}”: dat wordt niet overschreven.")
    return Problem(segment.context.path.split(".")[0], sentence.format(text=plain(theirs.data)[:80]))
