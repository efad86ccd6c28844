from typing import Any

from django.core.management.base import BaseCommand

from api.store import start_epoch


class Command(BaseCommand):
    help = "Run this after a backup was restored: partners' cursors are refused, so that they read everything again."

    def handle(self, *args: Any, **options: Any) -> None:
        start_epoch()
        self.stdout.write("Cursors given out so far are refused from now on.")
