from wagtail import blocks

from content_models.blocks.contact_card import ContactCardBlock
from content_models.blocks.document import DocumentBlock
from content_models.blocks.fitting_desks import FittingDesksBlock
from content_models.blocks.heading import HeadingBlock
from content_models.blocks.image import ImageBlock
from content_models.blocks.key_message import KeyMessageBlock
from content_models.blocks.link_list import LinkListBlock
from content_models.blocks.question_and_answer import QuestionAndAnswerBlock
from content_models.blocks.quote import QuoteBlock
from content_models.blocks.related_guidance import RelatedGuidanceBlock
from content_models.blocks.reporting_points import ReportingPointsBlock
from content_models.blocks.rich_text import RunningTextBlock
from content_models.blocks.signals import SignalsBlock
from content_models.blocks.steps import StepsBlock
from content_models.blocks.table import TableBlock
from content_models.blocks.video import VideoBlock
from content_models.blocks.warning import WarningBlock


class ContentBlocks(blocks.StreamBlock):
    """The blocks of a page's body."""

    heading = HeadingBlock()
    rich_text = RunningTextBlock()
    key_message = KeyMessageBlock()
    warning = WarningBlock()
    steps = StepsBlock()
    signals = SignalsBlock()
    question_and_answer = QuestionAndAnswerBlock()
    quote = QuoteBlock()
    table = TableBlock()
    image = ImageBlock()
    video = VideoBlock()
    document = DocumentBlock()
    reporting_points = ReportingPointsBlock()
    contact_card = ContactCardBlock()
    fitting_desks = FittingDesksBlock()
    related_guidance = RelatedGuidanceBlock()
    link_list = LinkListBlock()
