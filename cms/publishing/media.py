"""Pictures and files: public as long as something public shows them, and gone from the public storage after that."""

import datetime as dt
import json
import uuid
from collections.abc import Iterable
from functools import partial
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction
from wagtail.images.models import Filter

from api.models import PublishedDocument, State
from api.store import Tombstone
from cms.publishing.keys import Key, models_by_collection
from content_models.locale_profile import LocaleProfile
from content_models.media_in_text import is_private
from frontend_contract.content import Content
from frontend_contract.media_files import PublicFile, files_of, url
from frontend_contract.pictures import MEDIA

PUBLIC = "public"


def public_medium(key: Key, moment: dt.datetime) -> Content | Tombstone:
    """The medium as everybody may see it, or why nobody may: it is private, or nothing public shows it."""
    profile = LocaleProfile.objects.select_related("locale").filter(code=key.locale, is_public=True).first()
    medium = medium_of(key.id)
    if medium is None:
        return Tombstone(State.REMOVED, "deleted")
    if profile is None:
        return Tombstone(State.REMOVED, "locale-not-public")
    if is_private(medium):
        return Tombstone(State.REMOVED, "restricted")
    if not is_shown(key):
        return Tombstone(State.REMOVED, "not-used")
    return Content(
        text=medium,
        source=medium,
        published_at=medium.changed_at,
        locale=profile.code,
        source_locale=profile.code,
        django_language=profile.locale.language_code,
        search_config=profile.search_config,
        moment=moment,
        path_of=lambda page: None,
        is_public=lambda collection, id: False,
        file_url=public_url,
    )


def medium_of(id: uuid.UUID) -> Any | None:
    found = (model.objects.filter(uuid=id).first() for model in models_by_collection()[MEDIA])
    return next(filter(None, found), None)


def is_shown(key: Key) -> bool:
    shows_it = PublishedDocument.objects.filter(locale=key.locale, state=State.LIVE, included__contains=[key.id])
    return shows_it.exists()


def public_url(medium: Any, file: PublicFile) -> str:
    return url(file)


def media_shown_by(key: Key) -> set[Key]:
    """The media that the published document of `key` shows now."""
    row = PublishedDocument.objects.filter(document_id=key.id, locale=key.locale).first()
    mentioned = zip(row.included, row.included_collections, strict=True) if row else []
    return {Key(MEDIA, id, key.locale) for id, collection in mentioned if collection == MEDIA}


def write_files(medium: Any) -> None:
    """Make the public files of a medium that are not there yet."""
    storage = storages[PUBLIC]
    for file in files_of(medium):
        if not storage.exists(file.name):
            storage.save(file.name, ContentFile(_content(medium, file)))


def _content(medium: Any, file: PublicFile) -> bytes:
    if not file.spec:
        with medium.open_file() as original:
            content: bytes = original.read()
            return content
    made = BytesIO()
    Filter(file.spec).run(medium, made)
    return made.getvalue()


def names_in(body: str) -> set[str]:
    """The public files that the stored document of a medium names."""
    if not body:
        return set()
    document = json.loads(body)
    urls = [rendition["url"] for rendition in document.get("renditions", [])] or [document["url"]]
    return {address.rpartition("/")[2] for address in urls}


def forget_files(id: uuid.UUID, names: Iterable[str]) -> None:
    """Delete those of the files that no published document of the medium names any more, once that is committed."""
    live = PublishedDocument.objects.filter(document_id=id, state=State.LIVE).values_list("body", flat=True)
    needed = {name for body in live for name in names_in(body)}
    for name in set(names) - needed:
        transaction.on_commit(partial(storages[PUBLIC].delete, name))
