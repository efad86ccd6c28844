from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from content_models.base import TranslatableSnippet
from content_models.codes import WarningSeverity
from content_models.fields import Terms
from content_models.problems import Problem
from content_models.rich_text import RUNNING_TEXT
from content_models.vocabularies.audience import VICTIM


class Notice(TranslatableSnippet):
    """An urgent message at the top of every page, for some audiences or for all. When it ends is Wagtail's schedule."""

    title = models.CharField(_("titel"), max_length=120)
    message = RichTextField(_("tekst"), features=RUNNING_TEXT, blank=True)
    severity = models.CharField(_("ernst"), max_length=10, choices=WarningSeverity, default=WarningSeverity.CAUTION)
    audiences = Terms(
        "content_models.Audience", verbose_name=_("doelgroepen"), blank=True, help_text=_("Leeg: voor iedereen.")
    )

    panels = [
        MultiFieldPanel([FieldPanel("title"), FieldPanel("message"), FieldPanel("severity")], heading=_("Mededeling")),
        FieldPanel("audiences"),
    ]
    search_fields = [index.SearchField("title"), index.AutocompleteField("title"), index.FilterField("locale_id")]
    texts = ["title", "message"]
    urgent = texts
    facts = ["severity", "audiences"]

    class Meta(TranslatableSnippet.Meta):
        verbose_name = _("mededeling")
        verbose_name_plural = _("mededelingen")
        ordering = ["-last_published_at"]

    def __str__(self) -> str:
        return self.title

    @property
    def is_for_victims(self) -> bool:
        codes = {audience.code for audience in self.audiences.all()}
        return not codes or VICTIM in codes

    def publish_problems(self) -> Iterable[Problem]:
        if self.expire_at and self.go_live_at and self.expire_at <= self.go_live_at:
            yield Problem("expire_at", _("De mededeling eindigt voor zij begint: draai de momenten om."))
