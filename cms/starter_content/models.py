from django.db import models


class LoadedItem(models.Model):
    """Something of the starter content that was loaded. It stays when editors delete what was loaded."""

    name = models.CharField(max_length=120, unique=True)
    digest = models.CharField(max_length=64, blank=True)
    loaded_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.name
