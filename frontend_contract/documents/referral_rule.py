from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.codes import ReferralAction, ReferralScope, ReportingPointKind
from content_models.snippets.referral_rule import ReferralRule
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.documents.source import SourceDocument
from frontend_contract.fields import CamelCaseSerializer, ContentAttribute, DateField
from frontend_contract.registry import represents
from frontend_contract.situation import When, named_in

WHEN = (
    "Conditions: facet -> values. One value of each facet has to fit; no facet: always. An unknown facet fits only the "
    "value unknown. A rule with a facet you do not know never fits."
)


class RuleConditions(When):
    def represent(self, content: Content, value: Any) -> dict[str, list[str]]:
        """A region stays, also unpublished: without it the rule would hold everywhere."""
        regions = [choice.region.code for choice in content.regions.all()]
        return super().represent(content, value) | ({"region": regions} if regions else {})


class Effect(CamelCaseSerializer):
    """What a rule does, with one desk, or with all that fit a description."""

    action = serializers.ChoiceField(
        choices=ReferralAction.values, help_text="New actions may be added: skip those you do not know."
    )
    desk = serializers.CharField(allow_null=True, help_text="The key of the one desk.")
    kind = serializers.ChoiceField(choices=ReportingPointKind.values, allow_null=True)
    scope = serializers.ChoiceField(choices=ReferralScope.values, allow_null=True)
    anonymous = serializers.BooleanField(help_text="Only desks that help without a name.")
    names_form = serializers.BooleanField(help_text="Only desks that name the form of exploitation.")


@extend_schema_field(Effect(many=True))
class Effects(ContentAttribute):
    def represent(self, content: Content, value: Any) -> list[dict[str, Any]]:
        return [self._effect(content, effect) for effect in value.all()]

    def _effect(self, content: Content, effect: Any) -> dict[str, Any]:
        desk = effect.reporting_point
        if desk:
            content.mentions.include(desk.translation_key, "reporting-points")
        return {
            "action": effect.action,
            "desk": desk.key if desk else None,
            "kind": effect.kind or None,
            "scope": effect.scope or None,
            "anonymous": effect.anonymous,
            "namesForm": effect.names_form,
        }


@represents(ReferralRule)
class ReferralRuleDocument(Document):
    """In these situations: which desks go first, which are left out, and what to tell the person."""

    collection = "referral-rules"
    type_name = "referral-rule"
    summary_fields: ClassVar[list[str]] = ["key", "priority", "name", "when"]

    key = serializers.CharField(help_text="Never changes; readable.")
    priority = serializers.IntegerField(help_text="Lower goes first; among equals, by key.")
    name = serializers.CharField(help_text="What editors call it.")
    reason = serializers.CharField(help_text="Why these desks, to tell the person; may be empty.")
    advice = serializers.CharField(help_text="To tell the person; may be empty.")
    safety = serializers.CharField(help_text="To tell the person before all else; may be empty.")
    when = RuleConditions(source="conditions", help_text=WHEN)
    effects = Effects(help_text="In order.")
    owner = serializers.CharField(help_text="Who keeps this rule true.")
    valid_from = DateField(allow_null=True)
    valid_until = DateField(allow_null=True, help_text="The last day on which it holds.")
    sources = SourceDocument(many=True, source="sources.all")

    @classmethod
    def sort(cls, content: Content) -> str:
        return f"{content.priority:05}:{content.key}"

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        return [f"key:{data['key']}", *named_in(data["when"], "audience"), *named_in(data["when"], "need")]
