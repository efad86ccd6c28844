from typing import Any

from django.core.management.base import BaseCommand

from cms.publishing.schedule import publish_due


class Command(BaseCommand):
    help = "Publish and expire what is due, through the gate. Takes the place of Wagtail's command, which has none."

    def handle(self, *args: Any, **options: Any) -> None:
        publish_due()
