from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class PublishingConfig(AppConfig):
    name = "cms.publishing"
    verbose_name = "publishing"

    def ready(self) -> None:
        from cms.publishing import gate, triggers
        from cms.publishing.api_role import grant_published_tables

        triggers.connect()
        gate.connect()
        post_migrate.connect(lambda **_: grant_published_tables(), sender=apps.get_app_config("api"), weak=False)
