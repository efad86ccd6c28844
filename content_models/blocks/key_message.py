from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class KeyMessageBlock(blocks.StructBlock):
    """The one thing to remember of a page."""

    is_urgent = True

    text = blocks.TextBlock(
        label=_("tekst"), max_length=250, help_text=_("Wat moet een lezer onthouden? Eén of twee korte zinnen.")
    )

    class Meta:
        icon = "pick"
        label = _("kernboodschap")
