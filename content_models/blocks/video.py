from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from content_models.blocks.rich_text import RunningTextBlock


class VideoBlock(blocks.StructBlock):
    """A film of our own, never one of another site that would see who watches; and all that is said in it, as text."""

    title = blocks.CharBlock(label=_("titel"), max_length=120)
    video = DocumentChooserBlock(label=_("film"), help_text=_("Een MP4 of WebM."))
    poster = ImageChooserBlock(label=_("beeld voor het afspelen"), required=False)
    captions = DocumentChooserBlock(label=_("ondertiteling"), required=False, help_text=_("Een WebVTT."))
    transcript = RunningTextBlock(
        label=_("uitgeschreven tekst"), help_text=_("Alles wat je hoort, en wat je moet zien om het te begrijpen.")
    )

    class Meta:
        icon = "media"
        label = _("film")
