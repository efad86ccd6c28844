from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from cms.importing.importer import import_reporting_points
from cms.importing.problems import ImportRefused, UnreadableFile


class Command(BaseCommand):
    help = (
        "Import reporting points from a JSON, CSV or XLSX file, all or nothing. Repeating an import changes nothing, "
        "and what editors changed since is left alone. The fields and columns: docs/how-to/import-desks.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="Only tell what would happen.")
        parser.add_argument("--overwrite", action="store_true", help="Replace what editors changed or deleted, too.")

    def handle(self, *args: Any, file: Path, dry_run: bool, overwrite: bool, **options: Any) -> None:
        try:
            report = import_reporting_points(file, dry_run=dry_run, overwrite=overwrite)
        except UnreadableFile as error:
            raise CommandError(str(error)) from None
        except ImportRefused as refused:
            for problem in refused.problems:
                self.stderr.write(str(problem))
            count = len(refused.problems)
            raise CommandError(_("{count} problemen: er is niets opgeslagen.").format(count=count)) from None
        for line in report.lines():
            self.stdout.write(line)
