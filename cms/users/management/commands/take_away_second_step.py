from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.users.models import User
from cms.users.taking_away import take_away


class Command(BaseCommand):
    help = "Take away somebody's second step and codes; at their next login they set up a new one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the username")

    def handle(self, name: str, **options: object) -> None:
        person = User.objects.filter(username=name).first()
        if person is None:
            raise CommandError(f"There is no user {name}.")
        take_away(person)
        self.stdout.write(f"{name} sets up a new second step at the next login.")
