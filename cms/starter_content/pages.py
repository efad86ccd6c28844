"""The pages. All rows first, as drafts, for pages link to each other; then the texts."""

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page, Revision

from cms.importing.stable_ids import stable_id
from cms.starter_content.block_content import Targets, linked, stream_content
from cms.starter_content.languages import SOURCE, WRITTEN_IN
from cms.starter_content.ledger import Ledger
from cms.starter_content.page_files import PageFile, read_page_files
from cms.starter_content.page_rows import find, make_source_row, make_translated_row
from cms.translation.adopting import publish_in_its_language
from cms.workflow.models import UnreviewedPublication
from content_models.fields import ContentField
from content_models.locale_profile import LocaleProfile
from content_models.models import GlossaryTerm, ReportingPoint

TO_REVIEW = "Te controleren door CoMensha"


def load_pages(ledger: Ledger, languages: dict[str, LocaleProfile]) -> None:
    files = read_page_files()
    new = [file for file in files.values() if ledger.is_new("pages", file.key)]
    for code in (code for code in WRITTEN_IN if code in languages and new):  # the source first
        made = [file for file in new if make_row(file, code, languages)]
        targets = targets_in(languages[code], files)
        for file in made:
            page = find(file.key, languages[code])
            fill_texts(page, file, code, targets)
            revision = publish_in_its_language(page)
            if code == SOURCE:
                ask_for_review(page, revision)
    for file in new:
        ledger.note("pages", file.key)


def ask_for_review(page: Any, revision: Revision) -> None:
    """Nobody who knows read it yet."""
    UnreviewedPublication.objects.create(content_object=page, revision=revision, reason=TO_REVIEW)


def make_row(file: PageFile, code: str, languages: dict[str, LocaleProfile]) -> bool:
    if code == SOURCE:
        return make_source_row(file, languages[SOURCE])
    return make_translated_row(file, languages[code], languages)


def fill_texts(page: Any, file: PageFile, code: str, targets: Targets) -> None:
    """Put the texts of one language into the page. Blocks keep their ids in every language, for translators' work."""
    texts = getattr(file, code)
    if code == SOURCE and file.related:
        texts = texts | {"related_guidance": file.related}
    for name, written in texts.items():
        if not isinstance(page._meta.get_field(name), ContentField):
            setattr(page, name, linked(written, targets))
            continue
        stream = getattr(page, name).stream_block
        content = stream_content(stream, f"{file.key}/{name.replace('_', '-')}", written, targets)
        setattr(page, name, stream.to_python(content))


def targets_in(profile: LocaleProfile, pages: Iterable[str]) -> Targets:
    return Targets(pages=page_ids(pages, profile), desks=desk_ids(profile), terms=term_ids())


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
