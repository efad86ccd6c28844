from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from content_models.blocks.questions import QuestionBlocks
from content_models.fields import ContentField
from content_models.pages.audience_specific import AudienceSpecificPage
from content_models.problems import Problem
from content_models.sources import Source


class QuestionListPage(AudienceSpecificPage):
    """Questions that people ask, each with a short answer."""

    questions = ContentField(QuestionBlocks(), verbose_name=_("vragen"))

    parent_page_types = ["content_models.HomePage", "content_models.AudienceHubPage"]
    subpage_types: list[str] = []

    content_panels = [
        *AudienceSpecificPage.content_panels,
        *AudienceSpecificPage.facet_panels,
        FieldPanel("questions"),
        FieldPanel("body"),
        *AudienceSpecificPage.closing_panels,
    ]
    streams = [*AudienceSpecificPage.streams, "questions"]
    texts = [*AudienceSpecificPage.texts, "questions"]

    class Meta:
        verbose_name = _("pagina met vragen")
        verbose_name_plural = _("pagina’s met vragen")

    def publish_problems(self) -> Iterable[Problem]:
        yield from super().publish_problems()
        if not self.questions:
            yield Problem("questions", _("Schrijf minstens één vraag met een antwoord."))


class QuestionListPageSource(Source):
    page = ParentalKey(QuestionListPage, on_delete=models.CASCADE, related_name="sources")
