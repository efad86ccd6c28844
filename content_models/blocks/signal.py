from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class SignalBlocks(blocks.StreamBlock):
    """What somebody may see, each in one line."""

    signal = blocks.CharBlock(label=_("signaal"), max_length=250, icon="view")
