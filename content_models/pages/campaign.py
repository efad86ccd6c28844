from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from content_models.pages.audience_specific import AudienceSpecificPage
from content_models.problems import Problem
from content_models.sources import Source


class CampaignPage(AudienceSpecificPage):
    """A message for a while, such as that of an awareness week."""

    starts_on = models.DateField(_("eerste dag"))
    ends_on = models.DateField(_("laatste dag"))

    parent_page_types = ["content_models.HomePage"]
    subpage_types: list[str] = []

    content_panels = [
        *AudienceSpecificPage.content_panels,
        MultiFieldPanel([FieldPanel("starts_on"), FieldPanel("ends_on")], heading=_("Wanneer")),
        *AudienceSpecificPage.facet_panels,
        FieldPanel("body"),
        *AudienceSpecificPage.closing_panels,
    ]
    facts = [*AudienceSpecificPage.facts, "starts_on", "ends_on"]

    class Meta:
        verbose_name = _("campagnepagina")
        verbose_name_plural = _("campagnepagina’s")

    def publish_problems(self) -> Iterable[Problem]:
        yield from super().publish_problems()
        if self.ends_on < self.starts_on:
            yield Problem("ends_on", _("De laatste dag ligt voor de eerste: draai ze om."))


class CampaignPageSource(Source):
    page = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="sources")
