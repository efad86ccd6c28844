"""The document of a locale."""

import uuid
from typing import Any

from rest_framework import serializers

from content_models.codes import TextDirection
from content_models.locale_profile import LocaleProfile
from frontend_contract.fields import Typed

LOCALES = "locales"


class LocaleDocument(Typed):
    """A public locale."""

    type_name = "locale"

    id = serializers.UUIDField()
    code = serializers.CharField(help_text="BCP 47.")
    name = serializers.CharField(help_text="In the language itself.")
    direction = serializers.ChoiceField(choices=TextDirection.values)
    is_default = serializers.BooleanField(
        help_text="The locale you get if you ask for none, and the source of all others."
    )


def locale_id(code: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"urn:ietf:bcp:47:{code}")


def locale_data(profile: LocaleProfile) -> dict[str, Any]:
    return LocaleDocument(
        {
            "id": locale_id(profile.code),
            "code": profile.code,
            "name": profile.name,
            "direction": profile.direction,
            "is_default": profile.is_source,
        }
    ).data
