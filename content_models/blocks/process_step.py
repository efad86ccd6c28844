from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from content_models.blocks.reporting_points import REPORTING_POINT
from content_models.blocks.rich_text import RunningTextBlock


class ProcessStepBlock(blocks.StructBlock):
    """One step on the way: what happens, what you may decide, who helps."""

    is_urgent = True

    title = blocks.CharBlock(label=_("titel"), max_length=120)
    text = RunningTextBlock()
    reporting_points = blocks.ListBlock(
        SnippetChooserBlock(REPORTING_POINT, label=_("contactpunt")),
        label=_("wie helpt daarbij"),
        min_num=0,
        default=[],
    )

    class Meta:
        icon = "arrow-right"
        label = _("stap")


class ProcessStepBlocks(blocks.StreamBlock):
    step = ProcessStepBlock()
