from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_models.blocks.rich_text import RunningTextBlock


class QuestionAndAnswerBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("vraag"), max_length=200)
    answer = RunningTextBlock(label=_("antwoord"))

    class Meta:
        icon = "help"
        label = _("vraag en antwoord")
