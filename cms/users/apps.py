from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(AppConfig):
    name = "cms.users"
    label = "users"
    verbose_name = "gebruikers"
    default = True

    def ready(self) -> None:
        from cms.users.listening import connect

        connect()


class WagtailUsersWithoutPasswords(WagtailUsersAppConfig):
    """Wagtail's screens of users, in which nobody sets a password or makes a superuser."""

    user_viewset = "cms.users.viewsets.PeopleViewSet"
