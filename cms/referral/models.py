from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision


class ExceptionAction(models.TextChoices):
    PUBLISH = "publish", _("gepubliceerd")
    WITHDRAW = "withdraw", _("van de websites gehaald")
    RECALL = "recall", _("teruggeroepen")


class ReferralExceptionQuerySet(QuerySet["ReferralException"]):
    def of(self, obj: Any) -> "ReferralExceptionQuerySet":
        return self.filter(content_type=ContentType.objects.get_for_model(type(obj)), object_id=obj.pk)


class ReferralException(models.Model):
    """Somebody let one version change the guide although it breaks these example cases, and says why."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    content_object = GenericForeignKey("content_type", "object_id")
    name = models.CharField(max_length=255)  # outlives the object
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")
    action = models.CharField(max_length=10, choices=ExceptionAction)
    reason = models.TextField()
    cases = models.JSONField(default=list)  # of each its key, and the sentence that was shown
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    objects = ReferralExceptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitzondering")
        verbose_name_plural = _("uitzonderingen")
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="referral_exception_object")]

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"
