from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_models.blocks.related_page import RELATED_PAGES


class RelatedGuidanceBlock(blocks.StructBlock):
    """Pages to read as well, at this place in the text."""

    title = blocks.CharBlock(label=_("titel"), max_length=120)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("pagina"), page_type=RELATED_PAGES), label=_("pagina’s"), min_num=1
    )

    class Meta:
        icon = "doc-full"
        label = _("lees ook")
