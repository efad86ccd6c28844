import datetime as dt
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from api.store import forget_tombstones

DAYS = 400


class Command(BaseCommand):
    help = "Forget what was removed long ago. Partners that did not follow since must load everything again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=int, default=DAYS, help=f"Keep those of so many days; {DAYS} if not given.")

    def handle(self, *args: Any, **options: Any) -> None:
        count = forget_tombstones(timezone.now() - dt.timedelta(days=options["days"]))
        self.stdout.write(f"{count} tombstones forgotten")
