"""The whole contract, as data and as the text of `openapi.yaml`."""

from typing import Any

from django.utils import translation
from drf_spectacular.renderers import OpenApiYamlRenderer
from drf_spectacular.settings import spectacular_settings

from frontend_contract.openapi import views  # noqa: F401 registers the descriptions of the views


def contract() -> dict[str, Any]:
    with translation.override("en"):
        generator = spectacular_settings.DEFAULT_GENERATOR_CLASS(urlconf=spectacular_settings.SERVE_URLCONF)
        return generator.get_schema(public=True)


def contract_text() -> str:
    """Equal for equal code, byte for byte."""
    return OpenApiYamlRenderer().render(contract(), renderer_context={}).decode()
