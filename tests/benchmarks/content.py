"""Builds the site that is measured: the starter content, multiplied. Run as a process of its own with the editing
settings: `python -m tests.benchmarks.content 2000`."""

import os
import sys
import time
from collections.abc import Callable
from typing import Any

import django


def build(documents: int) -> None:
    """An empty database becomes a site of `documents` documents, or a few less; the copies are not published yet."""
    from django.core.management import call_command

    timed("migrations", lambda: call_command("migrate", verbosity=0, interactive=False))
    call_command("ensure_api_role")
    timed("starter content", lambda: call_command("load_starter_content", verbosity=0))
    timed("copies of pages", lambda: multiply_up_to(documents))
    forget_tasks()


def multiply_up_to(documents: int) -> None:
    from api.models import PublishedDocument, State
    from tests.benchmarks.multiplying import multiply_pages

    multiply_pages(documents - PublishedDocument.objects.filter(state=State.LIVE).count())


def forget_tasks() -> None:
    """Wagtail's indexing of what was loaded, thousands of small tasks, would keep the worker busy for minutes."""
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.all().delete()


def timed(what: str, step: Callable[[], Any]) -> None:
    begun = time.monotonic()
    step()
    print(f"{what}: {time.monotonic() - begun:.1f} s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.editing")
    django.setup()
    build(int(sys.argv[1]))
