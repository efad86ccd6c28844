from typing import ClassVar

from content_models.blocks.questions import QuestionBlocks
from content_models.pages.question_list import QuestionListPage
from frontend_contract.block import Blocks
from frontend_contract.documents.audience_specific import AudienceSpecificDocument
from frontend_contract.registry import represents


@represents(QuestionListPage)
class QuestionListDocument(AudienceSpecificDocument):
    """Questions that people ask, each with a short answer."""

    type_name = "question-list"
    search_text: ClassVar[list[str]] = [*AudienceSpecificDocument.search_text, "questions"]

    questions = Blocks(QuestionBlocks)
