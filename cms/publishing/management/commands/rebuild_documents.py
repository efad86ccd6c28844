from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.publishing.drain import drain
from cms.publishing.keys import models_by_collection
from cms.publishing.rebuild import differences, rebuild


class Command(BaseCommand):
    help = "Rebuild the published documents from the content, or with --check print how they differ."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Write nothing; exit 1 if anything differs.")
        collections = [*models_by_collection(), "locales", "navigation"]
        parser.add_argument("--type", dest="collection", choices=collections, help="Only this collection.")

    def handle(self, *args: Any, check: bool, collection: str | None, **options: Any) -> None:
        if check:
            found = list(differences(collection))
            for line in found:
                self.stdout.write(line)
            if found:
                raise CommandError(f"{len(found)} differences. Run rebuild_documents without --check.")
            self.stdout.write("No differences.")
            return
        count = rebuild(collection)
        drain()
        self.stdout.write(f"{count} documents are what the content says.")
