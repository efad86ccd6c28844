from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "cms.translation"
    label = "translation"
    verbose_name = _("vertalingen")

    def ready(self) -> None:
        from cms.translation import checks, triggers  # noqa: F401 checks registers itself

        triggers.connect()
