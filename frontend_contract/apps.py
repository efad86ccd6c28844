from django.apps import AppConfig


class FrontendContractConfig(AppConfig):
    name = "frontend_contract"
    verbose_name = "front-end contract"

    def ready(self) -> None:
        from frontend_contract import checks  # noqa: F401 registers itself
