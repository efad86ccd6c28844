from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class FittingDesksBlock(blocks.StructBlock):
    """The desks that fit the page, by whom and what it is for. Nobody chooses them, so the list never grows old."""

    title = blocks.CharBlock(
        label=_("titel"),
        max_length=120,
        help_text=_(
            "Hieronder komen vanzelf de contactpunten voor de doelgroepen, hulpvragen en vormen van de pagina."
        ),
    )

    class Meta:
        icon = "search"
        label = _("contactpunten die passen")
