"""The order in which things need each other: languages, words, regions, desks, rules, images, pages."""

import gc
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from cms.publishing.drain import together
from cms.starter_content.glossary import load_glossary
from cms.starter_content.images import load_images
from cms.starter_content.imported_files import load_desks, load_regions
from cms.starter_content.languages import SOURCE, load_languages, require_home
from cms.starter_content.ledger import Ledger
from cms.starter_content.machine_made import load_machine_made
from cms.starter_content.pages import load_pages
from cms.starter_content.referral import load_cases, load_referral
from cms.starter_content.tasks import load_example_cases
from cms.starter_content.vocabularies import load_vocabularies


def load_starter_content(*, cases_later: bool = False) -> Counter[str]:
    """Load what was never loaded, each part all or nothing, and publish it. Returns how many things of each kind.

    `cases_later`: the example cases, which no reader misses, are left to the worker.

    Raises ImportRefused where the reporting points contradict what editors made in the meantime.
    """
    ledger = Ledger()
    with together(), collecting_rarely():
        with transaction.atomic():
            languages = load_languages(ledger)
            load_vocabularies(ledger, languages)
            load_glossary(ledger, languages)
            load_regions(ledger)
            load_desks(ledger)
            load_referral(ledger, languages)
            load_images(ledger)
        with transaction.atomic():
            load_pages(ledger, languages)
            require_home(ledger)
        with transaction.atomic():
            load_machine_made(ledger, languages[SOURCE])
        with transaction.atomic():
            if cases_later:
                load_example_cases.enqueue()
            else:
                load_cases(ledger, languages[SOURCE])
    return ledger.loaded


@contextmanager
def collecting_rarely() -> Iterator[None]:
    """Millions of objects come and go: looking for rings of them as often as usual takes a sixth of the time."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
