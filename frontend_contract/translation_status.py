"""How a translation stands to its source, said on every document."""

import json
from typing import Any

from wagtail.models import Revision


def translation_status(content: Any) -> dict[str, Any]:
    """`status`: source, current or outdated; `source_changed_at`: when the source's texts changed since."""
    if content.is_source:
        return _status(content, "source", None)
    if source_texts_changed(content):
        return _status(content, "outdated", content.source_revision.created_at)
    return _status(content, "current", None)


def source_texts_changed(content: Any) -> bool:
    """Whether the source's live texts differ from those there were when this translation was made."""
    made_at = content.text_revision.created_at
    if content.source_revision.created_at <= made_at:
        return False
    seen = Revision.objects.for_instance(content.source).filter(created_at__lte=made_at).order_by("-created_at").first()
    return seen is None or _texts(seen, content) != _texts(content.source_revision, content)


def _texts(revision: Revision, content: Any) -> list[Any]:
    return [_comparable(revision.content.get(name)) for name in content.text.texts]


def _comparable(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) and value.startswith("[") else value


def _status(content: Any, status: str, source_changed_at: Any) -> dict[str, Any]:
    return {"status": status, "source_locale": content.source_locale, "source_changed_at": source_changed_at}
