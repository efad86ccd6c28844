from pathlib import Path
from typing import Any

from cms.importing.stable_ids import stable_id
from cms.starter_content.languages import SOURCE
from cms.starter_content.ledger import Ledger
from cms.starter_content.snippet_texts import publish_in_languages
from cms.starter_content.yaml_file import read_yaml
from content_models.locale_profile import LocaleProfile
from content_models.models import Audience, ExploitationForm, Need
from content_models.vocabularies.term import Term

FILE = Path(__file__).parent / "vocabularies.yaml"
MODELS: dict[str, type[Term]] = {"audiences": Audience, "needs": Need, "exploitation-forms": ExploitationForm}


def load_vocabularies(ledger: Ledger, languages: dict[str, LocaleProfile]) -> None:
    for collection, entries in read_yaml(FILE).items():
        for position, entry in enumerate(entries):
            if ledger.is_new("terms", f"{collection}/{entry['code']}"):
                load_term(collection, position, entry, languages)
                ledger.note("terms", f"{collection}/{entry['code']}")


def load_term(collection: str, position: int, entry: dict[str, Any], languages: dict[str, LocaleProfile]) -> None:
    """The term in its source language and its translation, unless editors made one with that code."""
    model, code, source = MODELS[collection], entry["code"], languages[SOURCE]
    if not model.objects.filter(code=code, locale_id=source.locale_id).exists():
        id = stable_id(collection, code)
        term = model(translation_key=id, locale=source.locale, code=code, position=position)
        publish_in_languages(term, entry, languages)
