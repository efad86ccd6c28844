from typing import Any, ClassVar

from rest_framework import serializers

from content_models.codes import AnonymityLevel, RegionScope, ReportingPointKind, Role, YesNoUnknown
from content_models.live_version import live_version
from content_models.snippets.reporting_point import ReportingPoint
from frontend_contract.channels import Channels, Referable
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.documents.region import REGIONS
from frontend_contract.documents.source import SourceDocument
from frontend_contract.fields import CamelCaseSerializer, Codes, DocumentId, Part
from frontend_contract.linked_data import LinkedData, desk_data
from frontend_contract.next_steps import TextList
from frontend_contract.registry import represents
from frontend_contract.verification import VerificationDocument


class Ages(CamelCaseSerializer):
    min = serializers.IntegerField(source="age_min", allow_null=True)
    max = serializers.IntegerField(source="age_max", allow_null=True, help_text="Up to and including.")


class WorkingArea(Part):
    """Where a desk works."""

    scope = serializers.ChoiceField(choices=RegionScope.values)
    names = serializers.ListField(
        child=serializers.CharField(), help_text="Of its regions, and of places that are no region in our list."
    )
    regions = serializers.ListField(
        child=serializers.UUIDField(), help_text="Ids of its regions, to be found among `included`."
    )
    codes = serializers.ListField(child=serializers.CharField(), help_text="The codes of these regions.")

    def represent(self, content: Content) -> dict[str, Any]:
        chosen = [choice.region for choice in content.regions.all()]
        regions = [live_version(region) for region in chosen if region.live and region.live_revision]
        content.mentions.references |= {(region.uuid, "name") for region in chosen}
        return {
            "scope": content.region_scope,
            "names": [*(region.name for region in regions), *content.region_names],
            "regions": [content.mentions.include(region.uuid, REGIONS) for region in regions],
            "codes": [region.code for region in regions],
        }


@represents(ReportingPoint)
class ReportingPointDocument(Document):
    """A desk people can turn to."""

    collection = "reporting-points"
    type_name = "reporting-point"
    summary_fields: ClassVar[list[str]] = [
        "key", "name", "purpose", "organisation", "kind", "referable",
        "audiences", "needs", "exploitationForms", "region", "verification",
    ]  # fmt: skip
    search_title: ClassVar[list[str]] = ["name"]
    search_keywords: ClassVar[list[str]] = ["purpose"]
    search_text: ClassVar[list[str]] = ["whatHappensNext", "cannotDo", "safetyNote"]

    key = serializers.CharField(help_text="Never changes; readable.")
    name = serializers.CharField()
    purpose = serializers.CharField()
    what_happens_next = TextList()
    cannot_do = serializers.CharField(help_text="May be empty.")
    safety_note = serializers.CharField(help_text="May be empty.")

    organisation = DocumentId("organisations")
    kind = serializers.ChoiceField(choices=ReportingPointKind.values)
    roles = serializers.ListField(child=serializers.ChoiceField(choices=Role.values))
    channels = Channels()
    referable = Referable(source="channels", help_text="False: listed, but there is no channel to refer anybody to.")
    audiences = Codes("audiences")
    needs = Codes("needs")
    any_exploitation_form = serializers.BooleanField()
    exploitation_forms = Codes("exploitation-forms")
    ages = Ages(source="*")
    region = WorkingArea()
    anonymity = serializers.ChoiceField(
        choices=AnonymityLevel.values, help_text="How far a person gets without giving a name. unknown: ask this first."
    )
    tells_police = serializers.ChoiceField(choices=YesNoUnknown.values)
    works_without_papers = serializers.ChoiceField(choices=YesNoUnknown.values)
    name_needed = serializers.ChoiceField(choices=YesNoUnknown.values)
    accepts_callers_from_abroad = serializers.ChoiceField(choices=YesNoUnknown.values)
    sources = SourceDocument(many=True, source="sources.all")
    verification = VerificationDocument()

    json_ld = LinkedData()

    def to_representation(self, instance: Content) -> dict[str, Any]:
        data = super().to_representation(instance)
        return {**data, "jsonLd": desk_data(data)}

    @classmethod
    def sort(cls, content: Content) -> str:
        return content.key

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        forms = [*data["exploitationForms"], *(["any"] if data["anyExploitationForm"] else [])]
        return [
            f"key:{data['key']}",
            f"kind:{data['kind']}",
            f"organisation:{data['organisation']}",
            f"referable:{str(data['referable']).lower()}",
            *(f"region:{code}" for code in data["region"]["codes"]),
            *(f"audience:{code}" for code in data["audiences"]),
            *(f"need:{code}" for code in data["needs"]),
            *(f"exploitationForm:{code}" for code in forms),
        ]
