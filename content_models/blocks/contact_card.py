from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from content_models.blocks.reporting_points import REPORTING_POINT


class ContactCardBlock(blocks.StructBlock):
    """One desk, with why to turn to it here."""

    is_urgent = True

    reporting_point = SnippetChooserBlock(REPORTING_POINT, label=_("contactpunt"))
    note = blocks.TextBlock(
        label=_("waarom hier"),
        max_length=300,
        help_text=_("Waarvoor kan de lezer hier terecht? Nummers komen vanzelf."),
    )

    class Meta:
        icon = "user"
        label = _("contactkaart")
