from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from content_models.pages.audience_specific import AudienceSpecificPage
from content_models.sources import Source


class GuidancePage(AudienceSpecificPage):
    """One question somebody has, answered, with the desks to turn to next."""

    parent_page_types = ["content_models.HomePage", "content_models.AudienceHubPage"]
    subpage_types: list[str] = []

    content_panels = [
        *AudienceSpecificPage.content_panels,
        *AudienceSpecificPage.facet_panels,
        FieldPanel("body"),
        *AudienceSpecificPage.closing_panels,
    ]

    class Meta:
        verbose_name = _("informatiepagina")
        verbose_name_plural = _("informatiepagina’s")


class GuidancePageSource(Source):
    page = ParentalKey(GuidancePage, on_delete=models.CASCADE, related_name="sources")
