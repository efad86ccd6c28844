from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class SignalsBlock(blocks.StructBlock):
    """A checklist. The closing words are required: one sign proves nothing."""

    title = blocks.CharBlock(label=_("titel"), max_length=120)
    signals = blocks.ListBlock(blocks.CharBlock(label=_("signaal"), max_length=250), label=_("signalen"), min_num=2)
    closing = blocks.TextBlock(
        label=_("slot"),
        max_length=300,
        help_text=_("Zeg dat één signaal niets bewijst, en wat iemand doet die meer signalen ziet."),
    )

    class Meta:
        icon = "tick-inverse"
        label = _("lijst met signalen")
