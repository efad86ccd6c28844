from pathlib import Path
from typing import Any

from cms.importing.stable_ids import stable_id
from cms.starter_content.languages import SOURCE, WRITTEN_IN
from cms.starter_content.ledger import Ledger
from cms.starter_content.snippet_texts import publish_in_languages
from cms.starter_content.yaml_file import read_yaml
from content_models.locale_profile import LocaleProfile
from content_models.models import GlossaryTerm

FILE = Path(__file__).parent / "glossary.yaml"


def load_glossary(ledger: Ledger, languages: dict[str, LocaleProfile]) -> None:
    """The words of the file, unless editors explained one of that code."""
    for code, entry in read_yaml(FILE).items():
        if ledger.is_new("glossary", code):
            load_word(code, entry, languages)
            ledger.note("glossary", code)


def load_word(code: str, entry: dict[str, Any], languages: dict[str, LocaleProfile]) -> None:
    source = languages[SOURCE]
    if GlossaryTerm.objects.filter(code=code, locale_id=source.locale_id).exists():
        return
    term = GlossaryTerm(
        translation_key=stable_id("glossary-terms", code),
        locale=source.locale,
        code=code,
        never_translate=entry.get("never_translate", False),
    )
    publish_in_languages(term, {language: texts(entry[language]) for language in WRITTEN_IN}, languages)


def texts(written: dict[str, Any]) -> dict[str, str]:
    """Lists of words as the fields keep them: one a line."""
    return {name: "\n".join(value) if isinstance(value, list) else value for name, value in written.items()}
