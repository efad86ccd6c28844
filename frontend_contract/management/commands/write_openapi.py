import difflib
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from frontend_contract.openapi.contract import contract_text

LINES_SHOWN = 40


class Command(BaseCommand):
    help = "Writes frontend_contract/openapi.yaml. With --check, only says whether it would change."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Write nothing; exit 1 if the file is not current.")

    def handle(self, *args: Any, **options: Any) -> None:
        file = settings.API_OPENAPI_FILE
        written = file.read_text() if file.exists() else ""
        wanted = contract_text()
        if not options["check"]:
            file.write_text(wanted)
        elif written != wanted:
            raise CommandError(
                f"{file.name} does not say what the code says. Run `manage.py write_openapi`, and read the difference "
                f"before you commit it: partners build on it.\n{difference(written, wanted)}"
            )


def difference(written: str, wanted: str) -> str:
    """The first lines of what would change."""
    lines = difflib.unified_diff(written.splitlines(), wanted.splitlines(), "written", "wanted", lineterm="")
    return "\n".join(islice(lines, LINES_SHOWN))
