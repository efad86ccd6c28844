from wagtail import blocks

from content_models.blocks.heading import HeadingBlock
from content_models.blocks.question_and_answer import QuestionAndAnswerBlock
from content_models.blocks.reporting_points import ReportingPointsBlock
from content_models.blocks.rich_text import RunningTextBlock
from content_models.blocks.table import TableBlock
from content_models.blocks.warning import WarningBlock


class ContentBlocks(blocks.StreamBlock):
    """The blocks of a page's body."""

    heading = HeadingBlock()
    rich_text = RunningTextBlock()
    warning = WarningBlock()
    question_and_answer = QuestionAndAnswerBlock()
    reporting_points = ReportingPointsBlock()
    table = TableBlock()
