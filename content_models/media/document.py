from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument

from content_models.media.document_types import TYPES, type_of


class ContentDocument(AbstractDocument):
    """A file to download, or a film to watch."""

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    media_type = models.CharField(max_length=120, blank=True, editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    facts: list[str] = []
    admin_form_fields = ("title", "file", "collection")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("bestand")
        verbose_name_plural = _("bestanden")

    @property
    def document_id(self) -> UUID:
        return self.uuid

    @property
    def kind(self) -> str:
        """What people call it, such as PDF."""
        return TYPES[Path(self.file.name).suffix.lower()].name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ValidationError where a new file is none that we keep."""
        if self.file and not self.file._committed:
            self.media_type = type_of(self.file.file, self.file.name).media_type
        super().save(*args, **kwargs)
