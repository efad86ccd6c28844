from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class OutboxQuerySet(models.QuerySet):
    def for_key(self, key: tuple) -> "OutboxQuerySet":
        collection, document_id, locale = key
        return self.filter(collection=collection, document_id=document_id, locale=locale)


class Outbox(models.Model):
    """Keys of documents that may have changed. Says that something changed, never what."""

    collection = models.CharField(max_length=40)
    document_id = models.UUIDField()
    locale = models.CharField(max_length=20, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveIntegerField(default=0)
    retry_at = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["collection", "document_id", "locale"], name="outbox_key")]
        verbose_name_plural = "outbox"

    def __str__(self) -> str:
        return f"{self.collection}/{self.document_id} ({self.locale})"


class PublishedReference(models.Model):
    """`document` copied one `aspect` (such as its path) of `target`: when that changes, it must be rendered again."""

    document_id = models.UUIDField()
    collection = models.CharField(max_length=40)
    locale = models.CharField(max_length=20)
    target = models.UUIDField()
    aspect = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["document_id", "locale", "target", "aspect"], name="one_reference_per_aspect"
            )
        ]
        indexes = [models.Index(fields=["target", "aspect"], name="reference_target")]

    def __str__(self) -> str:
        return f"{self.collection}/{self.document_id} ({self.locale}) -> {self.aspect} of {self.target}"


class Purge(models.Model):
    """A surrogate key that the caches in front of the API must still be told of."""

    key = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.key


class RecallReason(models.TextChoices):
    WRONG = "wrong", _("de informatie klopt niet")
    UNSAFE = "unsafe", _("de informatie is onveilig")
    OUTDATED = "outdated", _("de informatie is verouderd")
    PERSONAL = "personal-data", _("er staan gegevens van een persoon in")


class Recall(models.Model):
    """Takes a published object back at once, in one language or in all, and says why and what to read instead."""

    collection = models.CharField(_("verzameling"), max_length=40)
    document_id = models.UUIDField()
    locale = models.CharField(_("taal"), max_length=20, blank=True, help_text=_("Leeg: alle talen."))
    reason = models.CharField(_("reden"), max_length=20, choices=RecallReason)
    explanation = models.TextField(_("uitleg"), blank=True, help_text=_("Andere websites zien deze uitleg."))
    replacement = models.UUIDField(_("lees in plaats daarvan"), null=True, blank=True)
    recalled_at = models.DateTimeField(auto_now_add=True)
    recalled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)

    class Meta:
        verbose_name = _("terugroeping")
        verbose_name_plural = _("terugroepingen")
        indexes = [models.Index(fields=["document_id"], name="recall_document")]

    def __str__(self) -> str:
        return f"{self.collection}/{self.document_id}: {self.reason}"
