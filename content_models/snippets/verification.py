import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content_models.codes import VerificationMethod

MONTHS_BETWEEN_CHECKS = 6


class Verification(models.Model):
    """Somebody checked a desk or a channel, or (without `verified_on`) somebody has to.

    A row of its own, so that "checked, nothing changed" never publishes somebody's half-written draft.
    """

    reporting_point = models.ForeignKey(
        "content_models.ReportingPoint", null=True, blank=True, on_delete=models.CASCADE, related_name="verifications"
    )
    channel = models.ForeignKey(
        "content_models.Channel", null=True, blank=True, on_delete=models.CASCADE, related_name="verifications"
    )
    verified_on = models.DateField(_("gecontroleerd op"), null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, verbose_name=_("gecontroleerd door")
    )
    method = models.CharField(_("manier"), max_length=20, choices=VerificationMethod, blank=True)
    due_on = models.DateField(_("opnieuw controleren op"))
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("controle")
        verbose_name_plural = _("controles")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reporting_point__isnull=False) ^ models.Q(channel__isnull=False),
                name="verification_of_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reporting_point or self.channel}: {self.verified_on or '?'}"


def next_check_after(day: dt.date | None = None) -> dt.date:
    """When a fact checked on `day` (default today) must be checked again."""
    day = day or timezone.localdate()
    return day + dt.timedelta(days=MONTHS_BETWEEN_CHECKS * 30)
