from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_models.blocks.rich_text import RunningTextBlock


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("titel"), max_length=120)
    text = RunningTextBlock(required=False)

    class Meta:
        icon = "arrow-right"
        label = _("stap")


class StepsBlock(blocks.StructBlock):
    """What to do, one thing after another."""

    title = blocks.CharBlock(label=_("titel"), max_length=120)
    steps = blocks.ListBlock(StepBlock(), label=_("stappen"), min_num=2)

    class Meta:
        icon = "list-ol"
        label = _("stappen")
