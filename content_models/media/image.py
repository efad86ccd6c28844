from typing import Any
from uuid import UUID, uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition

from content_models.media.cleaning import CleanPicture, clean_picture


class ContentImage(AbstractImage):
    """A picture. What it shows is said where it is used, in the language of that page."""

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    credit = models.CharField(_("maker"), max_length=120, blank=True, help_text=_("Wie maakte dit beeld?"))
    changed_at = models.DateTimeField(auto_now=True)

    facts: list[str] = []
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

    @property
    def document_id(self) -> UUID:
        return self.uuid

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ValidationError where a new file is no picture that we keep; keeps nothing but the picture of it."""
        if self.file and not self.file._committed and not isinstance(self.file.file, CleanPicture):
            self.file = clean_picture(self.file.file, self.file.name)
            self._set_file_hash()
            self._set_image_file_metadata()
        super().save(*args, **kwargs)


class ContentRendition(AbstractRendition):
    """A picture in another size, for the admin. What readers get is made when it is published."""

    image = models.ForeignKey(ContentImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_filter")
        ]
