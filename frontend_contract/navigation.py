"""The tree of one locale, as one document."""

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from frontend_contract.fields import CamelCaseSerializer, Typed

NAVIGATION = "navigation"
NAVIGATION_ID = uuid.uuid5(uuid.NAMESPACE_URL, "urn:navigation")


class NavigationItem(CamelCaseSerializer):
    id = serializers.UUIDField(help_text="The page.")
    type = serializers.CharField()
    path = serializers.CharField()
    title = serializers.CharField()
    neutral_title = serializers.CharField()
    children = serializers.SerializerMethodField()

    @extend_schema_field({"type": "array", "items": {"$ref": "#/components/schemas/NavigationItem"}})
    def get_children(self, item: dict[str, Any]) -> list[dict[str, Any]]:
        return list(NavigationItem(item["children"], many=True).data)


class NavigationDocument(Typed):
    """The public pages of one locale, nested as in the tree."""

    type_name = "navigation"

    id = serializers.UUIDField()
    locale = serializers.CharField()
    items = NavigationItem(many=True)


def navigation_data(locale: str, items: list[dict[str, Any]]) -> dict[str, Any]:
    """`items`: dicts with the attributes of `NavigationItem`, nested by `children`."""
    return NavigationDocument({"id": NAVIGATION_ID, "locale": locale, "items": items}).data
