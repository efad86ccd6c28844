import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.importing.problems import ImportRefused
from cms.starter_content.loading import load_starter_content


class Command(BaseCommand):
    help = "Load the starter content that was never loaded. What editors changed or deleted is left alone."

    def handle(self, *args: Any, **options: Any) -> None:
        begun = time.monotonic()
        try:
            loaded = load_starter_content()
        except ImportRefused as refused:
            raise CommandError(str(refused)) from None
        what = ", ".join(f"{count} {kind}" for kind, count in loaded.items()) or "nothing new"
        self.stdout.write(f"Starter content: {what} ({time.monotonic() - begun:.1f} s)")
