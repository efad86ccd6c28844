"""What a document is made of: texts of one locale, facts of the source locale, and what was mentioned on the way."""

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Mentions:
    """Collected while a document is rendered."""

    included: dict[uuid.UUID, str] = field(default_factory=dict)  # id -> collection, in order of first mention
    references: set[tuple[uuid.UUID, str]] = field(default_factory=set)  # (target, aspect) copied into this document
    changes_at: list[dt.datetime] = field(default_factory=list)  # moments at which the same content reads differently

    def include(self, id: uuid.UUID, collection: str) -> str:
        self.included.setdefault(id, collection)
        return str(id)


@dataclass(frozen=True)
class Translation:
    """How a translation stands to its source; as it is here, the source itself. `machine_share` is from 0 to 1."""

    status: str = "source"
    source_changed_at: dt.datetime | None = None
    machine_share: float = 0.0
    reviewed_at: dt.datetime | None = None


@dataclass
class Content:
    """One object as it is live in one locale.

    `text` and `source` are the live revisions' objects in this locale and in the source locale (the same one there).
    Reading an attribute takes facts from the source and everything else from the text. `moment` is the one point in
    time at which the document is true: nothing below reads the clock. `path_of` says where another page is public in
    this locale, or None where it is not; `is_public(collection, id)` whether another document is;
    `file_url(medium, file)` where a file of a picture or document is. `search_config` is PostgreSQL's for the locale.
    """

    text: Any
    source: Any
    published_at: dt.datetime
    locale: str
    source_locale: str
    django_language: str
    search_config: str
    moment: dt.datetime
    path_of: Callable[[uuid.UUID], str | None]
    is_public: Callable[[str, uuid.UUID], bool]
    file_url: Callable[[Any, Any], str]
    translation: Translation = Translation()
    path: str | None = None
    parent: uuid.UUID | None = None
    mentions: Mentions = field(default_factory=Mentions)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        origin = self.source if name in self.source.facts else self.text
        return getattr(origin, name)

    @property
    def id(self) -> uuid.UUID:
        return self.text.document_id

    @property
    def is_source(self) -> bool:
        return self.locale == self.source_locale
