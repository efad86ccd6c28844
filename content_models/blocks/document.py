from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock


class DocumentBlock(blocks.StructBlock):
    """A file to download. Its type and size are said by themselves."""

    title = blocks.CharBlock(label=_("titel"), max_length=150)
    document = DocumentChooserBlock(label=_("bestand"))

    class Meta:
        icon = "doc-full-inverse"
        label = _("bestand")
