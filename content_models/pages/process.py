from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from content_models.blocks.process_step import ProcessStepBlocks
from content_models.fields import ContentField
from content_models.pages.audience_specific import AudienceSpecificPage
from content_models.problems import Problem
from content_models.sources import Source


class ProcessPage(AudienceSpecificPage):
    """A road of several steps, in order, such as from a report to compensation."""

    steps = ContentField(ProcessStepBlocks(), verbose_name=_("stappen"))

    parent_page_types = ["content_models.HomePage", "content_models.AudienceHubPage"]
    subpage_types: list[str] = []

    content_panels = [
        *AudienceSpecificPage.content_panels,
        *AudienceSpecificPage.facet_panels,
        FieldPanel("steps"),
        FieldPanel("body"),
        *AudienceSpecificPage.closing_panels,
    ]
    streams = [*AudienceSpecificPage.streams, "steps"]
    texts = [*AudienceSpecificPage.texts, "steps"]

    class Meta:
        verbose_name = _("pagina met stappen")
        verbose_name_plural = _("pagina’s met stappen")

    def publish_problems(self) -> Iterable[Problem]:
        yield from super().publish_problems()
        if len(self.steps) < 2:
            yield Problem("steps", _("Schrijf minstens twee stappen."))


class ProcessPageSource(Source):
    page = ParentalKey(ProcessPage, on_delete=models.CASCADE, related_name="sources")
