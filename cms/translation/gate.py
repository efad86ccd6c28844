"""What keeps a translation from going live: it must say all that its source says, and nothing else."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import RelatedObjectSegment, StringSegment, TranslationSource
from wagtail_localize.segments import StringSegmentValue

from cms.translation.models import SourceText
from cms.translation.policies import allows_machine_text
from cms.translation.segments import LINK, Values, extract, links, plain, structure
from cms.translation.work import Work, work_on
from content_models.live_version import live_version
from content_models.problems import Problem
from content_models.tree import HOME_DEPTH


def translation_problems(obj: Any) -> list[Problem]:
    """All reasons why `obj`, as it would be published in another language than the source's, may not be."""
    row = source_row(obj)
    source = TranslationSource.objects.filter(object_id=obj.translation_key, locale__profile__is_source=True).first()
    text = SourceText.objects.filter(states__object_id=obj.translation_key, states__locale=obj.locale_id).first()
    if row is None or not row.live or source is None or text is None:
        return [Problem("", _("Publiceer eerst de tekst in de brontaal."))]
    problems = [*missing_work(source, row, obj.locale_id), *_parent_problems(obj, row)]
    return problems or list(_differences(obj, source, text))


def source_row(obj: Any) -> Any | None:
    """The same object in the source language."""
    return type(obj).objects.filter(translation_key=obj.translation_key, locale__profile__is_source=True).first()


def missing_work(source: TranslationSource, row: Any, locale_id: int) -> Iterator[Problem]:
    """What is still to be done before `row` can be published in the locale."""
    work = work_on(source)[locale_id]
    if not work.is_complete:
        yield _untranslated(source, locale_id, work)
    if work.unreviewed and not allows_machine_text(row):
        sentence = _("Kijk eerst de machinevertaling na; aantal zinnen: {count}.")
        yield Problem("", sentence.format(count=work.unreviewed))
    for other in untranslated_objects(source, row, locale_id):
        yield Problem("", _("Publiceer eerst “{object}” in deze taal: dat staat hierbij.").format(object=other))


def _untranslated(source: TranslationSource, locale_id: int, work: Work) -> Problem:
    segments = StringSegment.objects.filter(source=source).annotate_translation(locale_id).select_related("string")
    first = segments.filter(translation__isnull=True).order_by("order").first()
    example = plain(first.string.data) if first else ""
    sentence = _("Nog {left} van de {count} zinnen zijn niet of niet goed vertaald, zoals “{example}”.")
    return Problem("", sentence.format(left=work.texts - work.done, count=work.texts, example=example[:80]))


def untranslated_objects(source: TranslationSource, row: Any, locale_id: int) -> Iterator[Any]:
    """What readers see along with `row`, as far as it is not published in the locale: source rows."""
    for other in related_objects(source, row):
        if (
            not type(other)
            .objects.filter(translation_key=other.translation_key, locale_id=locale_id, live=True)
            .exists()
        ):
            yield other


def related_objects(source: TranslationSource, row: Any) -> list[Any]:
    """The snippets that the texts and facts of `row` name, in the source language, each once."""
    keys: dict[ContentType, list[Any]] = {}
    segments = RelatedObjectSegment.objects.filter(source=source).order_by("order")
    for type_id, key in segments.values_list("object__content_type", "object__translation_key"):
        keys.setdefault(ContentType.objects.get_for_id(type_id), []).append(key)
    named = [
        other
        for kind, wanted in keys.items()
        for other in kind.model_class().objects.filter(translation_key__in=wanted, locale_id=source.locale_id)
    ]
    found = [*named, *_named_by_facts(live_version(row))]
    return list({other.translation_key: other for other in found}.values())


def _named_by_facts(version: Any) -> Iterable[Model]:
    for name in version.facts:
        field = version._meta.get_field(name)
        if not field.is_relation or not issubclass(field.related_model, TranslatableMixin):
            continue
        if field.many_to_many:
            yield from getattr(version, name).all()
        elif other := getattr(version, name):
            yield other.specific if isinstance(other, Page) else other


def _parent_problems(obj: Any, row: Any) -> Iterator[Problem]:
    if not isinstance(obj, Page) or row.depth <= HOME_DEPTH:
        return
    parent = row.get_parent()
    if not Page.objects.filter(translation_key=parent.translation_key, locale_id=obj.locale_id, live=True).exists():
        yield Problem("", _("Publiceer eerst “{page}” in deze taal: dat is de pagina erboven.").format(page=parent))


def _differences(obj: Any, source: TranslationSource, text: SourceText) -> Iterator[Problem]:
    """A version from before the source changed, or one that went round the translators, is not what they wrote."""
    values = extract(obj)
    if (
        _words(values) != _expected(source, obj.locale_id)
        or structure(obj, values) != text.structure
        or not _links(values) <= {segment.value for segment in text.read() if segment.kind == LINK}
    ):
        sentence = _("Deze versie is anders dan de vertaling van de huidige brontekst: publiceer vanuit de vertaling.")
        yield Problem("", sentence)


def _words(values: Values) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    for value in values:
        if isinstance(value, StringSegmentValue):
            texts.setdefault(value.path, []).append(plain(value.string.data))
    return {path: " ".join(" ".join(words).split()) for path, words in texts.items()}


def _expected(source: TranslationSource, locale_id: int) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    segments = StringSegment.objects.filter(source=source).annotate_translation(locale_id).order_by("order")
    for path, data in segments.values_list("context__path", "translation"):
        texts.setdefault(path, []).append(plain(data))
    return {path: " ".join(" ".join(words).split()) for path, words in texts.items()}


def _links(values: Values) -> set[str]:
    return {link for value in values if isinstance(value, StringSegmentValue) for link in links(value)}
