from typing import Any

from django.core.management.base import BaseCommand

from cms.translation.catching_up import catch_up


class Command(BaseCommand):
    help = "Take translations that were published by an earlier version into the translators' work."

    def handle(self, *args: Any, **options: Any) -> None:
        for problem in catch_up():
            self.stderr.write(problem)
