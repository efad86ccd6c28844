"""Tells the caches in front of the API what changed: the surrogate keys of the answers they must forget.

Noted in the transaction of the change and sent after it, each key once. What cannot be sent waits and is tried again.
"""

import logging
from collections.abc import Iterable, Iterator

import requests
from django.conf import settings
from django.db import transaction
from django_tasks import task

from cms.publishing.keys import Key
from cms.publishing.models import Purge
from frontend_contract.locales import LOCALES
from frontend_contract.navigation import NAVIGATION

KEYS_AT_ONCE = 100  # of 36 characters: well below what caches accept as a header
SECONDS = 2
HEADER = "xkey"
PATHS = "paths"
ALONE = {LOCALES, NAVIGATION}  # one document a locale: its answers are known by the collection

logger = logging.getLogger(__name__)


def note(key: Key, *, moved: bool = False) -> None:
    """The document of `key` changed; `moved`: so did what lives at its path."""
    if settings.PURGE_URLS:
        gone = [key.collection, *([] if key.collection in ALONE else [str(key.id)]), *([PATHS] if moved else [])]
        Purge.objects.bulk_create(Purge(key=each) for each in gone)


def send_after_commit() -> None:
    if settings.PURGE_URLS:
        transaction.on_commit(send)


@task(priority=100)
def send_again() -> None:
    """Run by `manage.py db_worker`."""
    send()


def send() -> None:
    """Send all that waits to every cache. A cache that does not answer keeps the rest waiting."""
    for rows in _batches():
        keys = dict.fromkeys(key for _, key in rows)
        heard = [_told(url, keys) for url in settings.PURGE_URLS]  # one that fails stops no other
        if not all(heard):
            return
        Purge.objects.filter(pk__in=[pk for pk, _ in rows]).delete()


def waits() -> bool:
    return Purge.objects.exists()


def _batches() -> Iterator[list[tuple[int, str]]]:
    """What waits now, so that each batch has at most `KEYS_AT_ONCE` keys and all notes of them."""
    notes: dict[str, list[tuple[int, str]]] = {}
    for pk, key in Purge.objects.order_by("pk").values_list("pk", "key"):
        notes.setdefault(key, []).append((pk, key))
    keys = list(notes)
    for start in range(0, len(keys), KEYS_AT_ONCE):
        yield [note for key in keys[start : start + KEYS_AT_ONCE] for note in notes[key]]


def _told(url: str, keys: Iterable[str]) -> bool:
    try:
        requests.request("PURGE", url, headers={HEADER: " ".join(keys)}, timeout=SECONDS).raise_for_status()
    except requests.RequestException as error:
        logger.warning("The cache at %s was not told what changed: %s", url, type(error).__name__)
        return False
    return True
