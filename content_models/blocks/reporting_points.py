from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

REPORTING_POINT = "content_models.ReportingPoint"


class ReportingPointsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("titel"), max_length=120)
    reporting_points = blocks.ListBlock(
        SnippetChooserBlock(REPORTING_POINT, label=_("contactpunt")), label=_("contactpunten")
    )

    class Meta:
        icon = "group"
        label = _("contactpunten")
