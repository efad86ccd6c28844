from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class WhatHappensNextBlocks(blocks.StreamBlock):
    """What happens after somebody contacts a desk, in order."""

    step = blocks.CharBlock(label=_("stap"), max_length=250, icon="arrow-right")
