from typing import Any, ClassVar

from rest_framework import serializers

from content_models.codes import AnonymityLevel, RegionScope, ReportingPointKind, Role, YesNoUnknown
from content_models.snippets.reporting_point import ReportingPoint
from frontend_contract.channels import Channels, Referable
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.documents.source import SourceDocument
from frontend_contract.fields import CamelCaseSerializer, Codes, DocumentId
from frontend_contract.next_steps import TextList
from frontend_contract.registry import represents
from frontend_contract.verification import VerificationDocument


class Ages(CamelCaseSerializer):
    min = serializers.IntegerField(source="age_min", allow_null=True)
    max = serializers.IntegerField(source="age_max", allow_null=True, help_text="Up to and including.")


class Region(CamelCaseSerializer):
    scope = serializers.ChoiceField(source="region_scope", choices=RegionScope.values)
    names = serializers.ListField(source="region_names", child=serializers.CharField())


@represents(ReportingPoint)
class ReportingPointDocument(Document):
    """A desk people can turn to."""

    collection = "reporting-points"
    type_name = "reporting-point"
    summary_fields: ClassVar[list[str]] = [
        "key", "name", "purpose", "organisation", "kind", "referable",
        "audiences", "needs", "exploitationForms", "region", "verification",
    ]  # fmt: skip
    search_fields: ClassVar[list[str]] = ["name", "purpose"]

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
    region = Region(source="*")
    anonymity = serializers.ChoiceField(
        choices=AnonymityLevel.values, help_text="How far a person gets without giving a name. unknown: ask this first."
    )
    tells_police = serializers.ChoiceField(choices=YesNoUnknown.values)
    works_without_papers = serializers.ChoiceField(choices=YesNoUnknown.values)
    name_needed = serializers.ChoiceField(choices=YesNoUnknown.values)
    accepts_callers_from_abroad = serializers.ChoiceField(choices=YesNoUnknown.values)
    sources = SourceDocument(many=True, source="sources.all")
    verification = VerificationDocument()

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
            *(f"audience:{code}" for code in data["audiences"]),
            *(f"need:{code}" for code in data["needs"]),
            *(f"exploitationForm:{code}" for code in forms),
        ]
