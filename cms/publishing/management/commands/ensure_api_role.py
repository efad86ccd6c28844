from django.core.management.base import BaseCommand

from cms.publishing.api_role import ensure_api_role


class Command(BaseCommand):
    help = "Create the database role of the API, which can read the published tables and nothing else."

    def handle(self, **options: object) -> None:
        ensure_api_role()
