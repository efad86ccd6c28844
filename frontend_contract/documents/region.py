from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.codes import RegionKind
from content_models.snippets.region import Region
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.fields import ContentAttribute, DateField
from frontend_contract.registry import represents

REGIONS = "regions"


@extend_schema_field(serializers.ListField(child=serializers.UUIDField()))
class Parents(ContentAttribute):
    def represent(self, content: Content, value: Any) -> list[str]:
        return [content.mentions.include(choice.parent.uuid, REGIONS) for choice in value.all()]


@represents(Region)
class RegionDocument(Document):
    """An area a desk works in. It is the same in every locale."""

    collection = REGIONS
    type_name = "region"
    summary_fields: ClassVar[list[str]] = ["code", "kind", "name", "parents"]

    code = serializers.CharField(help_text="Never changes; readable.")
    kind = serializers.ChoiceField(choices=RegionKind.values)
    name = serializers.CharField(help_text="As it is called in the Netherlands.")
    former_names = serializers.ListField(child=serializers.CharField(), help_text="Former and other names.")
    cbs_code = serializers.CharField(help_text="Of Statistics Netherlands, such as GM0344; may be empty.")
    tooi_uri = serializers.CharField(help_text="In the register of public bodies (TOOI); may be empty.")
    parents = Parents(help_text="Ids of the regions it lies in, one for each way the country is divided.")
    valid_from = DateField(allow_null=True)
    valid_until = DateField(allow_null=True, help_text="The last day on which it existed.")

    @classmethod
    def sort(cls, content: Content) -> str:
        return str(content.code)

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        return [
            f"code:{data['code']}",
            f"kind:{data['kind']}",
            *(f"parent:{parent}" for parent in data["parents"]),
        ]
