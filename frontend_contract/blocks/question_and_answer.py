from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from rest_framework import serializers

from content_models.blocks.question_and_answer import QuestionAndAnswerBlock
from frontend_contract.block import BlockDocument
from frontend_contract.content import Content
from frontend_contract.registry import represents
from frontend_contract.rich_text import safe_html


@represents(QuestionAndAnswerBlock)
class QuestionAndAnswerBlockDocument(BlockDocument):
    """A question with its answer, to fold away if you like."""

    type_name = "question-and-answer"

    question = serializers.CharField()
    answer = serializers.CharField(help_text="Safe HTML.")

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        return {"question": value["question"], "answer": safe_html(value["answer"].source, content)}

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        return format_html(
            '<section class="question-and-answer"><h3>{}</h3>{}</section>',
            data["question"],
            mark_safe(data["answer"]),  # noqa: S308 cleaned by safe_html
        )
