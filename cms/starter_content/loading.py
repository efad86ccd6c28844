"""The order in which things need each other: languages, words, regions, desks, pages."""

from collections import Counter

from django.db import transaction

from cms.publishing.drain import drain
from cms.starter_content.glossary import load_glossary
from cms.starter_content.imported_files import load_desks, load_regions
from cms.starter_content.languages import load_languages, require_home
from cms.starter_content.ledger import Ledger
from cms.starter_content.pages import load_pages
from cms.starter_content.vocabularies import load_vocabularies


def load_starter_content() -> Counter[str]:
    """Load what was never loaded, all or nothing, and publish it. Returns how many things of each kind.

    Raises ImportRefused where the reporting points contradict what editors made in the meantime.
    """
    with transaction.atomic():
        ledger = Ledger()
        languages = load_languages(ledger)
        load_vocabularies(ledger, languages)
        load_glossary(ledger, languages)
        load_regions(ledger)
        load_desks(ledger)
        load_pages(ledger, languages)
        require_home(ledger)
    drain()
    return ledger.loaded
