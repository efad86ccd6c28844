from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_models.blocks.rich_text import RunningTextBlock
from content_models.codes import WarningSeverity


class WarningBlock(blocks.StructBlock):
    is_urgent = True

    title = blocks.CharBlock(label=_("titel"), max_length=120)
    text = RunningTextBlock()
    severity = blocks.ChoiceBlock(label=_("ernst"), choices=WarningSeverity.choices, default=WarningSeverity.CAUTION)

    class Meta:
        icon = "warning"
        label = _("waarschuwing")
