from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.codes import QuestionKind
from content_models.snippets.referral_question import ReferralQuestion
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.fields import CamelCaseSerializer, ContentAttribute
from frontend_contract.registry import represents
from frontend_contract.situation import Situation, When, named_in, situation


class Answer(CamelCaseSerializer):
    """What somebody may answer."""

    key = serializers.UUIDField(help_text="Never changes.")
    label = serializers.CharField()  # type: ignore[assignment]  # DRF takes it off the class
    label_locale = serializers.CharField(
        help_text="BCP 47: the language of `label` and `explanation`. Another than the document's: not translated yet."
    )
    explanation = serializers.CharField(help_text="May be empty.")
    sets = Situation(help_text="What is known of the situation after this answer; lists are added to what is there.")
    ends = serializers.BooleanField(help_text="Ask nothing more after this answer.")


@extend_schema_field(Answer(many=True))
class Answers(ContentAttribute):
    """Which answers there are is a fact, and so is what they set; their words are texts."""

    def represent(self, content: Content, value: Any) -> list[dict[str, Any]]:
        translated = {answer.id: answer.value for answer in value if answer.value["label"]}
        return [
            {
                "key": answer.id,
                **_words(content, answer.value, translated.get(answer.id)),
                "sets": situation(answer.value["sets"] or []),
                "ends": bool(answer.value["ends"]),
            }
            for answer in content.source.answers
        ]


def _words(content: Content, source: Any, translated: Any) -> dict[str, str]:
    locale = content.source_locale if translated is None else content.locale
    words = source if translated is None else translated
    return {"label": words["label"], "labelLocale": locale, "explanation": words["explanation"] or ""}


@represents(ReferralQuestion)
class ReferralQuestionDocument(Document):
    """One question on the way to a desk. Next is the first, by position, not asked yet, whose `when` fits so far."""

    collection = "referral-questions"
    type_name = "referral-question"
    summary_fields: ClassVar[list[str]] = ["key", "position", "kind", "text", "when"]

    key = serializers.CharField(help_text="Never changes; readable.")
    position = serializers.IntegerField(help_text="Lower goes first; among equals, by key.")
    kind = serializers.ChoiceField(
        choices=QuestionKind.values,
        help_text="choice: one of the answers; several: any number of them; place: a region, by name.",
    )
    text = serializers.CharField(source="text.text")
    help = serializers.CharField(help_text="May be empty.")
    when = When(
        source="conditions",
        help_text="Ask only where this fits: facet -> values, as in rules. What was not answered yet is unknown.",
    )
    answers = Answers()

    @classmethod
    def sort(cls, content: Content) -> str:
        return f"{content.position:05}:{content.key}"

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        return [f"key:{data['key']}", *named_in(data["when"], "audience"), *named_in(data["when"], "need")]
