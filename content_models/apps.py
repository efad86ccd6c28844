from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContentModelsConfig(AppConfig):
    name = "content_models"
    verbose_name = _("inhoud")

    def ready(self) -> None:
        from content_models import protection

        protection.connect()
