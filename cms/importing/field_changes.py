"""What an import makes of each field of an object, in words for the person who looks before saying yes."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Model
from wagtail.fields import StreamField


class FieldChange(NamedTuple):
    label: str
    old: str
    new: str


def field_changes(before: Any, after: Any) -> list[FieldChange]:
    """The fields that editors know of which the words differ; both are versions of one object."""
    changes = []
    for name in [*before.texts, *before.facts] or _own_fields(before):
        old, new = _words(before, name), _words(after, name)
        if old != new:
            changes.append(FieldChange(_label(before, name), old, new))
    return changes


def _own_fields(obj: Any) -> list[str]:
    """Of a record that is not translated, such as a channel."""
    return [*(field.attname for panel in obj.panels for field in _fields(obj, panel)), "weekly_hours"]


def _fields(obj: Any, panel: Any) -> Iterable[Any]:
    if hasattr(panel, "children"):
        for child in panel.children:
            yield from _fields(obj, child)
    elif (name := getattr(panel, "field_name", None)) and not hasattr(panel, "relation_name"):
        yield obj._meta.get_field(name)


def _words(obj: Any, name: str) -> str:
    value = getattr(obj, name)
    if hasattr(value, "all"):
        return ", ".join(_one(each) for each in value.all())
    field = next((each for each in obj._meta.get_fields() if each.name == name), None)
    if isinstance(field, StreamField):
        return " / ".join(str(child.value) for child in value)
    display = getattr(obj, f"get_{name}_display", None)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(display() if display else value if value is not None else "")


def _one(child: Model) -> str:
    """A child of a record says what it names."""
    for name in ("channel", "region", "url"):
        if hasattr(child, name):
            return str(getattr(child, name))
    return str(child)


def _label(obj: Any, name: str) -> str:
    field = next(each for each in obj._meta.get_fields() if name in (each.name, getattr(each, "attname", "")))
    if field.one_to_many:
        return str(field.related_model._meta.verbose_name_plural)
    return str(field.verbose_name)
