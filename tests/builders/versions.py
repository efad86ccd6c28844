"""Everything goes through revisions, as in the admin."""

from typing import Any

from cms.translation.adopting import publish_texts
from cms.translation.submitting import needed, submit
from tests.builders.languages import language


def publish(obj: Any, **changes: Any) -> Any:
    """Save a version with the changes, and publish it. Returns the object as it is in the database."""
    draft(obj, **changes).publish()
    return type(obj).objects.get(pk=obj.pk)


def draft(obj: Any, **changes: Any) -> Any:
    """Save a version with the changes, and leave it a draft. Returns the revision."""
    latest = obj.get_latest_revision_as_object() if obj.pk else obj
    for name, value in changes.items():
        setattr(latest, name, value)
    return latest.save_revision()


def translated(obj: Any, code: str = "en", **texts: Any) -> Any:
    """The published translation of `obj`, after those of all it names; texts not given are those of the source."""
    locale = language(code).locale
    for other in needed(obj)[:-1]:
        if not other.get_translations().filter(locale=locale, live=True).exists():
            translated(other, code)
    submit(obj, [locale])
    copy = obj.get_translation(locale)
    for name, value in texts.items():
        setattr(copy, name, value)
    publish_texts(copy)
    return type(obj).objects.get(pk=copy.pk)
