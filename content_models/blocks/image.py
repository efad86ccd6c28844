from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

UNCLEAR = _("Zeg wat er op het beeld staat, of vink aan dat het alleen versiering is: een van de twee.")


class ImageBlock(blocks.StructBlock):
    """A picture that says something, in words too; or one that says nothing, and is marked so."""

    image = ImageChooserBlock(label=_("afbeelding"))
    alternative_text = blocks.CharBlock(
        label=_("wat staat erop"),
        max_length=250,
        required=False,
        help_text=_("Voor wie het beeld niet ziet. Zeg wat het beeld vertelt, niet dat het een beeld is."),
    )
    is_decorative = blocks.BooleanBlock(label=_("alleen versiering"), required=False)
    caption = blocks.CharBlock(label=_("bijschrift"), max_length=200, required=False)

    class Meta:
        icon = "image"
        label = _("afbeelding")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if is_unclear(cleaned):
            raise blocks.StructBlockValidationError(block_errors={"alternative_text": ValidationError(UNCLEAR)})
        return cleaned


def is_unclear(value: Any) -> bool:
    return bool(value["alternative_text"].strip()) == bool(value["is_decorative"])
