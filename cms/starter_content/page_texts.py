"""The texts of a page in one language, and what they can point to."""

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from cms.importing.stable_ids import stable_id
from cms.starter_content.block_content import Targets, linked, stream_content
from cms.starter_content.images import image_ids
from content_models.fields import ContentField
from content_models.locale_profile import LocaleProfile
from content_models.models import GlossaryTerm, ReportingPoint


def fill_texts(page: Any, key: str, texts: dict[str, Any], targets: Targets) -> None:
    """Put the texts of one language into the page. Blocks keep their ids in every language, for translators' work."""
    for name, written in texts.items():
        if not isinstance(page._meta.get_field(name), ContentField):
            setattr(page, name, linked(written, targets))
            continue
        stream = getattr(page, name).stream_block
        content = stream_content(stream, f"{key}/{name.replace('_', '-')}", written, targets)
        setattr(page, name, stream.to_python(content))


def targets_in(profile: LocaleProfile, pages: Iterable[str]) -> Targets:
    return Targets(page_ids(pages, profile), desk_ids(profile), image_ids(), term_ids())


def term_ids() -> dict[str, int]:
    """Text in any language points to the word in the source language."""
    live = GlossaryTerm.objects.filter(live=True, locale__profile__is_source=True)
    return dict(live.values_list("code", "pk"))


def page_ids(keys: Iterable[str], profile: LocaleProfile) -> dict[str, int]:
    """The starter pages of a language by key."""
    rows = Page.objects.filter(locale_id=profile.locale_id).values_list("translation_key", "pk")
    by_id = dict(rows)
    return {key: by_id[id] for key in keys if (id := stable_id("pages", key)) in by_id}


def desk_ids(profile: LocaleProfile) -> dict[str, int]:
    """The desks that a page may name, by key: in its own language, or else as they are in the source language."""
    live = ReportingPoint.objects.filter(live=True)
    source = dict(live.filter(locale__profile__is_source=True).values_list("key", "pk"))
    own = dict(live.filter(locale_id=profile.locale_id).values_list("key", "pk"))
    return {key: own.get(key, pk) for key, pk in source.items()}
