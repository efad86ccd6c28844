from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from cms.importing.problems import ImportRefused, UnreadableFile
from cms.importing.regions import import_regions


class Command(BaseCommand):
    help = (
        "Import regions from a JSON file, all or nothing. Repeating an import changes nothing, what editors changed "
        "is left alone. The shape of the file: docs/how-to/import-regions.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="Only tell what would happen.")
        parser.add_argument("--overwrite", action="store_true", help="Replace what editors changed or deleted, too.")

    def handle(self, *args: Any, file: Path, dry_run: bool, overwrite: bool, **options: Any) -> None:
        try:
            report = import_regions(file, dry_run=dry_run, overwrite=overwrite)
        except UnreadableFile as error:
            raise CommandError(str(error)) from None
        except ImportRefused as refused:
            for problem in refused.problems:
                self.stderr.write(str(problem))
            count = len(refused.problems)
            raise CommandError(_("{count} problemen: er is niets opgeslagen.").format(count=count)) from None
        for line in report.lines():
            self.stdout.write(line)
