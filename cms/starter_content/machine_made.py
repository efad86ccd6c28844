"""What a machine wrote in other languages: the way in for victims and the desks it names. No native speaker read it.

It is stored as such, for translators to go on from. The gate keeps it from the public, except in a demonstration.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from wagtail.models import Locale, Page

from cms.importing.desk_content import fill_texts as fill_desk_texts
from cms.importing.records import DeskTexts
from cms.starter_content import snippet_texts
from cms.starter_content.block_content import Targets
from cms.starter_content.ledger import Ledger
from cms.starter_content.page_files import read_page_files
from cms.starter_content.page_rows import find
from cms.starter_content.page_texts import fill_texts, targets_in
from cms.starter_content.vocabularies import MODELS
from cms.starter_content.yaml_file import read_yaml
from cms.translation.machine import keep_drafts
from cms.translation.submitting import submit
from content_models.locale_profile import LocaleProfile
from content_models.models import Organisation, ReportingPoint

FOLDER = Path(__file__).parent / "machine_made"
TOOL = "starter-content"
TERMS, DESKS = "terms", "desks"


class Written(NamedTuple):
    """A row of the source language, and what puts the texts of a language into a row: by the code of the language."""

    row: Any
    fill: dict[str, Callable[[Any], None]]


def load_machine_made(ledger: Ledger, source: LocaleProfile) -> None:
    """Only for objects that are there, and live; only where nobody translated anything."""
    if not ledger.is_new("machine-made", "texts"):
        return
    locales = {profile.code: profile.locale for profile in machine_profiles()}
    texts = {code: read_language(code) for code in locales}
    for row, fill in everything(source, texts):
        keep(row, fill, locales)
        ledger.note("machine-made", f"{row._meta.model_name}/{row.translation_key}")
    ledger.note("machine-made", "texts", count=0)


def machine_profiles() -> list[LocaleProfile]:
    codes = [folder.name for folder in FOLDER.iterdir() if folder.is_dir()]
    return list(LocaleProfile.objects.select_related("locale").filter(code__in=codes, is_source=False))


def read_language(code: str) -> dict[str, Any]:
    """The files of a language by name: its terms, its desks, and a page each."""
    return {file.stem: read_yaml(file) for file in sorted((FOLDER / code).glob("*.yaml"))}


def keep(row: Any, fill: dict[str, Callable[[Any], None]], locales: dict[str, Locale]) -> None:
    codes = {locales[code].pk: code for code in fill}
    drafts = []
    for translation in submit(row, [locales[code] for code in fill], stated=False):
        draft = translation.get_target_instance()
        fill[codes[translation.target_locale_id]](draft)
        drafts.append((translation, draft))
    keep_drafts(drafts, TOOL)


def everything(source: LocaleProfile, texts: dict[str, dict[str, Any]]) -> Iterator[Written]:
    """Each after what it names: words, organisations, desks, pages."""
    yield from terms(source, texts)
    desks = list(desks_of(source, texts))
    organisations = {desk.row.organisation_id for desk in desks}
    for organisation in Organisation.objects.filter(pk__in=organisations, live=True):
        yield Written(organisation, {code: lambda row: None for code in texts})  # a name stays a name
    yield from desks
    yield from pages(source, texts)


def terms(source: LocaleProfile, texts: dict[str, dict[str, Any]]) -> Iterator[Written]:
    for collection, model in MODELS.items():
        for row in model.objects.filter(locale_id=source.locale_id, live=True):
            by_code = {code: files[TERMS][collection].get(row.code) for code, files in texts.items()}
            fill = {code: partial(snippet_texts.fill, texts=found) for code, found in by_code.items() if found}
            if fill:
                yield Written(row, fill)


def desks_of(source: LocaleProfile, texts: dict[str, dict[str, Any]]) -> Iterator[Written]:
    keys = {key for files in texts.values() for key in files[DESKS]}
    for row in ReportingPoint.objects.filter(locale_id=source.locale_id, live=True, key__in=keys):
        found = {code: files[DESKS][row.key] for code, files in texts.items() if row.key in files[DESKS]}
        yield Written(
            row,
            {code: partial(fill_desk_texts, texts=desk_texts(written), key=row.key) for code, written in found.items()},
        )


def desk_texts(written: dict[str, Any]) -> DeskTexts:
    return DeskTexts(**written | {"next_steps": tuple(written["next_steps"])})


def pages(source: LocaleProfile, texts: dict[str, dict[str, Any]]) -> Iterator[Written]:
    files = read_page_files()
    targets = targets_in(source, files)
    for key in files:
        found = {code: each[key] for code, each in texts.items() if key in each}
        row = find(key, source) if found else None
        if row is not None and row.live:
            yield Written(row, {code: partial(fill_page, key, written, targets) for code, written in found.items()})


def fill_page(key: str, written: dict[str, Any], targets: Targets, page: Any) -> None:
    """The slug is no text that is translated: it is the row's own."""
    fill_texts(page, key, written, targets)
    row = Page.objects.get(pk=page.pk)
    row.slug = page.slug
    row.save()
