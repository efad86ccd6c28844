"""What a reader sees along with an object: the snippets that its texts and facts name, in the source language."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Field
from wagtail.models import Revision, TranslatableMixin
from wagtail_localize.models import RelatedObjectSegment, TranslationSource


def named_objects(rows: Iterable[Any], sources: Mapping[UUID, TranslationSource]) -> dict[UUID, list[Any]]:
    """For each of `rows` (live, of the source language), by translation key: its objects, each once.

    `sources` are the records of the rows. Takes a few queries, however many rows there are.
    """
    found: dict[UUID, list[Any]] = {}
    rows = list(rows)
    in_texts = _named_by_texts([sources[row.translation_key] for row in rows])
    in_facts = _named_by_facts(rows)
    for row in rows:
        named = [*in_texts[row.translation_key], *in_facts[row.translation_key]]
        found[row.translation_key] = list({other.translation_key: other for other in named}.values())
    return found


def _named_by_texts(sources: list[TranslationSource]) -> dict[UUID, list[Any]]:
    segments = RelatedObjectSegment.objects.filter(source__in=sources).order_by("pk")
    named = list(segments.values_list("source__object_id", "source__locale_id", "object_id", "object__content_type_id"))
    wanted: dict[tuple[int, int], set[UUID]] = defaultdict(set)
    for _by, locale_id, key, content_type_id in named:
        wanted[content_type_id, locale_id].add(key)
    objects = {
        (locale_id, row.translation_key): row
        for (content_type_id, locale_id), keys in wanted.items()
        for row in _model(content_type_id).objects.filter(translation_key__in=keys, locale_id=locale_id)
    }
    found: dict[UUID, list[Any]] = defaultdict(list)
    for by, locale_id, key, _content_type in named:
        if other := objects.get((locale_id, key)):
            found[by].append(other)
    return found


def _model(content_type_id: int) -> Any:
    return ContentType.objects.get_for_id(content_type_id).model_class()


def _named_by_facts(rows: list[Any]) -> dict[UUID, list[Any]]:
    """Facts are read from the live revisions, as everywhere."""
    revisions = Revision.objects.in_bulk({row.live_revision_id for row in rows})
    named: list[tuple[UUID, Any, list[Any]]] = []
    wanted: dict[Any, set[Any]] = defaultdict(set)
    for row in rows:
        content = revisions[row.live_revision_id].content
        for field in _relations(type(row)):
            ids = _ids(field, content)
            named.append((row.translation_key, field.related_model, ids))
            wanted[field.related_model].update(ids)
    objects = {model: model.objects.in_bulk(ids) for model, ids in wanted.items() if ids}
    found: dict[UUID, list[Any]] = defaultdict(list)
    for by, model, ids in named:
        found[by] += [objects[model][id] for id in ids if id in objects[model]]
    return found


def _relations(model: Any) -> list[Any]:
    """The facts that name translatable objects."""
    fields = [model._meta.get_field(name) for name in model.facts]
    return [field for field in fields if field.is_relation and issubclass(field.related_model, TranslatableMixin)]


def _ids(field: Field[Any, Any], content: dict[str, Any]) -> list[Any]:
    value = content.get(field.name)
    if field.many_to_many:
        return value or []
    return [] if value is None else [value]
