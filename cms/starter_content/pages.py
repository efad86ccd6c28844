"""The pages. All rows first, as drafts, for pages link to each other; then the texts."""

from typing import Any

from wagtail.models import Revision

from cms.starter_content.languages import SOURCE, WRITTEN_IN
from cms.starter_content.ledger import Ledger
from cms.starter_content.page_files import PageFile, read_page_files
from cms.starter_content.page_rows import find, make_source_row, make_translated_row
from cms.starter_content.page_texts import fill_texts, targets_in
from cms.translation.adopting import publish_in_its_language
from cms.workflow.models import UnreviewedPublication
from content_models.locale_profile import LocaleProfile

TO_REVIEW = "Te controleren door CoMensha"


def load_pages(ledger: Ledger, languages: dict[str, LocaleProfile]) -> None:
    files = read_page_files()
    new = [file for file in files.values() if ledger.is_new("pages", file.key)]
    for code in (code for code in WRITTEN_IN if code in languages and new):  # the source first
        made = [file for file in new if make_row(file, code, languages)]
        targets = targets_in(languages[code], files)
        for file in made:
            page = find(file.key, languages[code])
            fill_texts(page, file.key, texts_of(file, code), targets)
            revision = publish_in_its_language(page)
            if code == SOURCE:
                ask_for_review(page, revision)
    for file in new:
        ledger.note("pages", file.key)


def texts_of(file: PageFile, code: str) -> dict[str, Any]:
    """What is related is the same in every language: the source says it."""
    texts: dict[str, Any] = getattr(file, code)
    return texts | {"related_guidance": file.related} if code == SOURCE and file.related else texts


def ask_for_review(page: Any, revision: Revision) -> None:
    """Nobody who knows read it yet."""
    UnreviewedPublication.objects.create(content_object=page, revision=revision, reason=TO_REVIEW)


def make_row(file: PageFile, code: str, languages: dict[str, LocaleProfile]) -> bool:
    if code == SOURCE:
        return make_source_row(file, languages[SOURCE])
    return make_translated_row(file, languages[code], languages)
