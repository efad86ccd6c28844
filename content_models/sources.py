import re

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

PARTIAL_DATE = RegexValidator(
    re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\Z"),
    _("Schrijf een jaar (2024), een maand (2024-03) of een dag (2024-03-01)."),
)


class Source(Orderable):
    """Where a fact was read. Many sources are dated to the month or the year only."""

    url = models.URLField(_("webadres"), max_length=500)
    title = models.CharField(_("titel"), max_length=200, blank=True)
    dated_on = models.CharField(_("datum van de bron"), max_length=10, blank=True, validators=[PARTIAL_DATE])
    retrieved_on = models.DateField(_("bekeken op"), null=True, blank=True)

    panels = [FieldPanel("url"), FieldPanel("title"), FieldPanel("dated_on"), FieldPanel("retrieved_on")]

    class Meta(Orderable.Meta):
        abstract = True
