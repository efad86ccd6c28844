import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

KEPT = dt.timedelta(hours=24)


class ImportedRevision(models.Model):
    """Which revision an import made of an object, and of what: an object with another one was changed by an editor.

    It stays when the object is deleted: an import does not bring back what an editor threw away.
    """

    collection = models.CharField(max_length=40)
    object_id = models.UUIDField()
    locale = models.CharField(max_length=20, blank=True)
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")
    digest = models.CharField(max_length=64)
    imported_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["collection", "object_id", "locale"], name="one_imported_revision_per_object"
            )
        ]

    def __str__(self) -> str:
        return f"{self.collection}/{self.object_id} ({self.locale})"


class ImportUpload(models.Model):
    """A file that somebody is about to import: kept between looking at it and saying yes, and no longer."""

    name = models.CharField(max_length=200)
    content = models.BinaryField()
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("bestand om te importeren")
        verbose_name_plural = _("bestanden om te importeren")

    def __str__(self) -> str:
        return self.name


def forget_old_uploads() -> None:
    ImportUpload.objects.filter(uploaded_at__lt=timezone.now() - KEPT).delete()
