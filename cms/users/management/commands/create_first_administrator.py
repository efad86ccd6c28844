from django.core.management.base import BaseCommand

from cms.users.first_administrator import create_first_administrator


class Command(BaseCommand):
    help = (
        "Create an administrator if there is none: ADMIN_USERNAME and ADMIN_PASSWORD, or a random password, shown once."
    )

    def handle(self, **options: object) -> None:
        if sentence := create_first_administrator():
            self.stdout.write(sentence)
