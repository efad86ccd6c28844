import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition


class ContentImage(AbstractImage):
    """A picture. What it shows is said where it is used, in the language of that page."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    credit = models.CharField(_("maker"), max_length=120, blank=True, help_text=_("Wie maakte dit beeld?"))

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "credit",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("afbeelding")
        verbose_name_plural = _("afbeeldingen")


class ContentRendition(AbstractRendition):
    """A picture in another size, for the admin. What readers get is made when it is published."""

    image = models.ForeignKey(ContentImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_filter")
        ]
