from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class QuoteBlock(blocks.StructBlock):
    """Words from practice. Nobody may be recognised by them."""

    text = blocks.TextBlock(
        label=_("citaat"), max_length=400, help_text=_("Niemand mag herkenbaar zijn: geen namen, plaatsen of data.")
    )
    said_by = blocks.CharBlock(
        label=_("wie zegt dit"), max_length=120, help_text=_("Een rol, geen naam: “een hulpverlener”.")
    )

    class Meta:
        icon = "openquote"
        label = _("citaat uit de praktijk")
