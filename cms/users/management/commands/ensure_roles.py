from django.core.management.base import BaseCommand

from cms.users.ensuring_roles import ensure_roles


class Command(BaseCommand):
    help = "Make the groups and their rights equal to the table of roles. Members stay. Safe to run at any time."

    def handle(self, **options: object) -> None:
        ensure_roles()
