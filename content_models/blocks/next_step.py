from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from content_models.blocks.reporting_points import REPORTING_POINT


class NextStepBlock(blocks.StructBlock):
    """What to do now, and with which desk."""

    text = blocks.CharBlock(label=_("wat kun je doen"), max_length=200)
    reporting_point = SnippetChooserBlock(REPORTING_POINT, label=_("contactpunt"))

    class Meta:
        icon = "arrow-right"
        label = _("volgende stap")


class NextStepBlocks(blocks.StreamBlock):
    next_step = NextStepBlock()
