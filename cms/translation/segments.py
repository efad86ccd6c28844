"""What there is to translate in an object, read from the version that is live."""

import hashlib
import json
from typing import Any, NamedTuple

from wagtail.fields import StreamField
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import StringValue

from cms.translation.block_format import require_ids
from cms.translation.gaps import fill_gaps
from cms.translation.paths import place


class Segment(NamedTuple):
    """One thing a translation is made of: a text, another object (its id) or the target of a link."""

    kind: str
    path: str
    field_path: str
    value: str
    is_urgent: bool = False


TEXT, RELATED, LINK = "text", "related", "link"
Values = list[StringSegmentValue | TemplateSegmentValue | RelatedObjectSegmentValue]


def extract(obj: Any) -> Values:
    """wagtail-localize's segments of `obj`, without what a translator may not change: where links lead.

    Raises ListWithoutIds where it would leave out a part of `obj`.
    """
    require_ids(obj)
    fill_gaps(obj)
    return [value for value in extract_segments(obj) if not isinstance(value, OverridableSegmentValue)]


def segments_of(obj: Any, values: Values) -> list[Segment]:
    """The same as plain data, in the order of the object."""
    found = []
    for value in values:
        where = place(obj, value.path)
        urgent = is_urgent(type(obj), where.field_path, where.blocks)
        for kind, data in _data(value):
            found.append(Segment(kind, value.path, where.field_path, data, urgent))
    return found


def _data(value: Any) -> list[tuple[str, str]]:
    if isinstance(value, RelatedObjectSegmentValue):
        return [(RELATED, str(value.translation_key))]
    if isinstance(value, TemplateSegmentValue):
        return []
    return [(TEXT, value.string.data), *((LINK, target) for target in links(value))]


def links(value: StringSegmentValue) -> list[str]:
    """Where the links in a text lead."""
    return [json.dumps(attrs, sort_keys=True) for _name, attrs in sorted((value.attrs or {}).items())]


def is_urgent(model: type[Any], field_path: str, blocks: Any) -> bool:
    """Whether a reader may come to harm by an old version of the text: warnings, next steps, all about a desk."""
    return field_path.split(".")[0] in model.urgent or any(getattr(block, "is_urgent", False) for block in blocks)


def structure(obj: Any, values: Values) -> str:
    """A digest of all in the texts' fields that is no text: blocks, their order, their codes, and what they name."""
    known = {value.path: _stand_in(value) for value in values}
    fields = [obj._meta.get_field(name) for name in obj.texts]
    streams = {
        field.name: _without_texts(getattr(obj, field.name).get_prep_value(), field.name, known)
        for field in fields
        if isinstance(field, StreamField)
    }
    return hashlib.sha256(json.dumps(streams, sort_keys=True).encode()).hexdigest()


def _stand_in(value: Any) -> str:
    return str(value.translation_key) if isinstance(value, RelatedObjectSegmentValue) else ""


def _without_texts(raw: Any, path: str, known: dict[str, str]) -> Any:
    if path in known:
        return known[path]
    if isinstance(raw, list):
        return [_child(item, path, known) for item in raw]
    if isinstance(raw, dict):
        return {name: _without_texts(value, f"{path}.{name}", known) for name, value in raw.items()}
    return raw


def _child(item: Any, path: str, known: dict[str, str]) -> Any:
    if not isinstance(item, dict) or "id" not in item:
        return item
    return [item["type"], item["id"], _without_texts(item["value"], f"{path}.{item['id']}", known)]


def plain(data: str) -> str:
    """The words of a segment, for comparison: markup and white space do not count."""
    return " ".join(StringValue(data).render_text().split())
