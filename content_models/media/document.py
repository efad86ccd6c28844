import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument


class ContentDocument(AbstractDocument):
    """A file to download, or a film to watch."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    media_type = models.CharField(max_length=120, blank=True, editable=False)

    admin_form_fields = ("title", "file", "collection")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("bestand")
        verbose_name_plural = _("bestanden")
