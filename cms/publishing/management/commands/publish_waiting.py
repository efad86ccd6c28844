import select
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cms.publishing.drain import drain

AT_ONCE = 20
SECONDS_BETWEEN = 0.1


class Command(BaseCommand):
    help = "Publish what waits to be published. The worker does so too: this is for who cannot wait for it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--follow", action="store_true", help="Go on until the end of the standard input.")

    def handle(self, *args: Any, **options: Any) -> None:
        while True:
            done = drain(AT_ONCE if options["follow"] else None)
            if not options["follow"] or input_ended(0 if done else SECONDS_BETWEEN):
                return


def input_ended(seconds: float) -> bool:
    """Whether whoever started this is done, or gone, within the seconds."""
    ready, _, _ = select.select([sys.stdin], [], [], seconds)
    return bool(ready)
