"""What goes into a referral and what comes out, as the engine of the API reads and writes it."""

from rest_framework import serializers

from content_models.codes import ChannelType, YesNoUnknown
from frontend_contract.fields import CamelCaseSerializer, Timestamp
from frontend_contract.openapi import documents
from frontend_contract.openapi.documents import of_collection
from frontend_contract.openapi.unions import OneOf, ShapeField
from frontend_contract.situation import Situation
from frontend_contract.verification import VerificationDocument

YES_NO = YesNoUnknown.values
AUDIENCES = ["victim", "professional", "citizen"]
NEEDS = ["report", "press-charges", "register", "help", "shelter", "advice", "legal", "medical"]


class AskedSituation(Situation):
    """A person's situation. Everything but `audience` and `need` may be left out. Nothing of it is kept."""

    audience = serializers.ChoiceField(AUDIENCES)  # type: ignore[assignment]  # narrower than in a case
    need = serializers.ChoiceField(NEEDS)  # type: ignore[assignment]


class ReferralChannel(CamelCaseSerializer):
    """The channel to use now. Unknown hours are neither open nor closed."""

    id = serializers.UUIDField(help_text="Among the `channels` of the desk.")
    type = serializers.ChoiceField(choices=ChannelType.values)
    number = serializers.CharField(
        allow_null=True, help_text="E.164, the one that works from where the person is; null where it is no number."
    )
    href = serializers.CharField(allow_null=True)
    state = serializers.ChoiceField(choices=["open", "closed", "unknown"])
    opens_at = Timestamp(allow_null=True)
    closes_at = Timestamp(allow_null=True)


class OtherDesk(CamelCaseSerializer):
    """A desk that answers now."""

    id = serializers.UUIDField()
    key = serializers.CharField()
    best_channel = ReferralChannel(allow_null=True)


class Reason(CamelCaseSerializer):
    code = serializers.CharField(help_text="New codes may be added: skip those you do not know.")
    rule = serializers.CharField(allow_null=True, help_text="rule: the key of the rule; its `reason` says it in words.")


class Trust(CamelCaseSerializer):
    """What people want to know first. unknown: ask this first."""

    without_name = serializers.ChoiceField(choices=YES_NO)
    tells_police = serializers.ChoiceField(choices=YES_NO)
    without_papers = serializers.ChoiceField(choices=YES_NO)
    from_abroad = serializers.ChoiceField(choices=YES_NO)
    your_language = serializers.ChoiceField(choices=YES_NO)


class ReferredDesk(CamelCaseSerializer):
    rank = serializers.IntegerField(min_value=1, help_text="Desks of equal rank are equally right: show them together.")
    id = serializers.UUIDField(help_text="To be found among `included`.")
    key = serializers.CharField()
    reasons = Reason(many=True)
    best_channel = ReferralChannel(allow_null=True)
    opens_at = Timestamp(
        allow_null=True, help_text="When the desk next opens, by any channel the person can use; null while it is open."
    )
    trust = Trust()
    next_steps = serializers.ListField(child=serializers.CharField())
    verification = VerificationDocument()
    if_no_answer = OtherDesk(allow_null=True, help_text="Where nobody may answer at a first desk: show it beside it.")


class RuleText(CamelCaseSerializer):
    rule = serializers.CharField(help_text="The key of the rule.")
    locale = serializers.CharField(help_text="BCP 47.")
    text = serializers.CharField()


class FoundPlace(CamelCaseSerializer):
    asked = serializers.CharField(allow_null=True)
    status = serializers.ChoiceField(
        choices=["known", "unknown", "abroad", "not-found"],
        help_text="not-found: nobody knows this place, so the desks are national ones: say so.",
    )
    regions = serializers.ListField(child=serializers.CharField(), help_text="Codes of all regions it lies in.")


class Referral(CamelCaseSerializer):
    """The desks that are right, the best first. Never empty."""

    urgent = serializers.BooleanField(help_text="Danger now: show the first desk before anything else.")
    guide_version = serializers.CharField()
    valid_until = Timestamp(allow_null=True, help_text="When the same question may have another answer.")
    place = FoundPlace()
    desks = ReferredDesk(many=True)
    advice = RuleText(many=True)
    safety = RuleText(many=True, help_text="To be read before the desks.")


DESKS = documents.full("ReferredDocument", of_collection("reporting-points"))


class ReferralAnswer(CamelCaseSerializer):
    item = Referral()
    included = serializers.ListField(child=ShapeField(DESKS), help_text="The desks of the answer, in its order.")
    requested_locale = serializers.CharField(help_text="BCP 47. Each document and text names the locale it is in.")


class ClockChange(CamelCaseSerializer):
    since = Timestamp(help_text="From this moment on.")
    minutes = serializers.IntegerField(help_text="Minutes that clocks are ahead of UTC.")

    def get_fields(self) -> dict[str, serializers.Field]:
        fields = super().get_fields()
        return {"from": fields["since"], "minutes": fields["minutes"]}


def _documents(name: str, *collections: str) -> serializers.ListField:
    found = [document for collection in collections for document in of_collection(collection)]
    union: OneOf = documents.full(name, found)
    return serializers.ListField(child=ShapeField(union))


class Guide(CamelCaseSerializer):
    """All that a referral is made from: give it to the engine of the typed client, on the visitor's own device."""

    guide_version = serializers.CharField(help_text="Changes whenever anything in it does.")
    locale = serializers.CharField(help_text="BCP 47. Documents that are not there in it come in the source language.")
    valid_until = Timestamp(allow_null=True, help_text="When something in it changes by itself: fetch it again.")
    time_zone = serializers.CharField()
    offsets = ClockChange(many=True)
    questions = _documents("GuideQuestion", "referral-questions")
    rules = _documents("GuideRule", "referral-rules")
    desks = _documents("GuideDesk", "reporting-points")
    regions = _documents("GuideRegion", "regions")
    holidays = _documents("GuideHoliday", "holidays")
    terms = _documents("GuideTerm", "audiences", "needs", "exploitation-forms")


class GuideAnswer(CamelCaseSerializer):
    item = Guide()
    requested_locale = serializers.CharField(help_text="BCP 47.")
