from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_models.rich_text import RUNNING_TEXT


class RunningTextBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs) -> None:
        super().__init__(**{"features": RUNNING_TEXT, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("tekst")
