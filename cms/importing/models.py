from django.db import models
from wagtail.models import Revision


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
