"""Empties the outbox: a few keys at once after a commit, the rest by the worker, which also finds what a crash left."""

import datetime as dt
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from cms.publishing import purging
from cms.publishing.keys import Key
from cms.publishing.models import Outbox
from cms.publishing.outbox import waiting
from cms.publishing.projector import reconcile

INLINE_LIMIT = 20
LONGEST_WAIT = dt.timedelta(hours=1)

logger = logging.getLogger(__name__)
_together: ContextVar[bool] = ContextVar("together", default=False)


@task(priority=100)  # ahead of thousands of search and reference updates after an import
def drain_outbox() -> None:
    """Run by `manage.py db_worker`."""
    drain()


@contextmanager
def together() -> Iterator[None]:
    """Of many transactions one after the other, publish the documents once, at the end.

    Each page that is published changes the navigation: rendered every time, a hundred pages would cost a hundred trees.
    """
    token = _together.set(True)
    try:
        yield
    finally:
        _together.reset(token)
        drain()


def is_together() -> bool:
    """Whether what was published just now waits for the end of `together`."""
    return _together.get()


def after_commit() -> None:
    """Publish a small change at once, and leave a large one to the worker."""
    if _together.get():
        return
    drain(INLINE_LIMIT)
    if waiting(1):
        drain_outbox.enqueue()


def drain(limit: int | None = None) -> int:
    """Reconcile waiting keys, at most `limit`; returns how many. A key that fails stays, and is tried again later."""
    done = 0
    while keys := waiting(None if limit is None else limit - done):
        for key in keys:
            attempt(key)
        done += len(keys)
        if limit is not None and done >= limit:
            break
    purging.send_after_commit()
    return done


def attempt(key: Key) -> None:
    try:
        reconcile(key)
    except Exception as error:
        keep_for_later(key, error)
        logger.exception("Publishing %s/%s (%s) failed; it will be tried again.", *key)
        if settings.PUBLISHING_RAISES:
            raise


def keep_for_later(key: Key, error: Exception) -> None:
    rows = Outbox.objects.for_key(key)
    attempts = max(rows.values_list("attempts", flat=True), default=0) + 1
    wait = min(dt.timedelta(seconds=2**attempts), LONGEST_WAIT)
    rows.update(attempts=attempts, retry_at=timezone.now() + wait, last_error=repr(error))
