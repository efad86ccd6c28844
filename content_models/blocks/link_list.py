from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_models.blocks.related_page import RELATED_PAGES


class LinkBlock(blocks.StructBlock):
    """A link to a page of ours or to another site, never to both."""

    text = blocks.CharBlock(label=_("tekst"), max_length=150)
    page = blocks.PageChooserBlock(label=_("pagina van ons"), page_type=RELATED_PAGES, required=False)
    url = blocks.URLBlock(label=_("of een webadres"), max_length=500, required=False)

    class Meta:
        icon = "link"
        label = _("link")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            sentence = _("Kies een pagina of vul een webadres in: een van de twee.")
            raise blocks.StructBlockValidationError(block_errors={"url": ValidationError(sentence)})
        return cleaned


class LinkListBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("titel"), max_length=120)
    links = blocks.ListBlock(LinkBlock(), label=_("links"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("lijst met links")
