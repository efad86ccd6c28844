"""Builds the site that is measured: the starter content, multiplied. Run as a process of its own with the editing
settings: `python -m tests.benchmarks.content 2000`."""

import os
import sys
import time

import django


def build(documents: int) -> None:
    """An empty database becomes a site that publishes `documents` documents, or a few less."""
    from django.core.management import call_command

    timed("migrations", lambda: call_command("migrate", verbosity=0, interactive=False))
    call_command("ensure_api_role")
    timed("starter content", lambda: call_command("load_starter_content", verbosity=0))
    timed("copies of pages", lambda: multiply_up_to(documents))
    forget_what_is_published()


def multiply_up_to(documents: int) -> None:
    from api.models import PublishedDocument, State
    from tests.benchmarks.multiplying import multiply_pages

    multiply_pages(documents - PublishedDocument.objects.filter(state=State.LIVE).count())


def forget_what_is_published() -> None:
    """So that the rebuild that follows writes every document."""
    from api.models import PublishedDocument, PublishedPath
    from cms.publishing.models import Outbox, PublishedReference

    for model in (PublishedDocument, PublishedPath, PublishedReference, Outbox):
        model.objects.all().delete()


def timed(what: str, step) -> None:
    begun = time.monotonic()
    step()
    print(f"{what}: {time.monotonic() - begun:.1f} s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.editing")
    django.setup()
    build(int(sys.argv[1]))
