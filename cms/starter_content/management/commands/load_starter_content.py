import time
from contextlib import nullcontext
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.importing.problems import ImportRefused
from cms.publishing.beside import publishing_beside
from cms.starter_content.loading import load_starter_content
from cms.starter_content.models import LoadedItem


class Command(BaseCommand):
    help = "Load the starter content that was never loaded. What editors changed or deleted is left alone."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--beside",
            action="store_true",
            help="The first time: publish in a second process meanwhile, and leave the example cases to the worker.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        begun = time.monotonic()
        beside = options["beside"] and not LoadedItem.objects.exists()
        try:
            with publishing_beside() if beside else nullcontext():
                loaded = load_starter_content(cases_later=beside)
        except ImportRefused as refused:
            raise CommandError(str(refused)) from None
        what = ", ".join(f"{count} {kind}" for kind, count in loaded.items()) or "nothing new"
        self.stdout.write(f"Starter content: {what} ({time.monotonic() - begun:.1f} s)")
