from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from content_models.pages.page import OwnedPage
from content_models.problems import Problem
from content_models.vocabularies.audience import VICTIM


class AudienceHubPage(OwnedPage):
    """The entrance of one audience: all pages below it are for that audience."""

    audience = models.ForeignKey(
        "content_models.Audience",
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"locale__profile__is_source": True},
        verbose_name=_("doelgroep"),
    )

    parent_page_types = ["content_models.HomePage"]
    subpage_types = [
        "content_models.GuidancePage",
        "content_models.ExploitationFormPage",
        "content_models.ProcessPage",
        "content_models.QuestionListPage",
    ]

    content_panels = [*OwnedPage.content_panels, FieldPanel("audience"), FieldPanel("body"), *OwnedPage.owner_panels]
    facts = [*OwnedPage.facts, "audience"]

    class Meta:
        verbose_name = _("ingang voor een doelgroep")
        verbose_name_plural = _("ingangen voor doelgroepen")

    @property
    def is_for_victims(self) -> bool:
        return self.audience.code == VICTIM

    def publish_problems(self) -> Iterable[Problem]:
        yield from super().publish_problems()
        others = AudienceHubPage.objects.filter(audience=self.audience, live=True, locale__profile__is_source=True)
        if other := others.exclude(translation_key=self.translation_key).first():
            sentence = _("Voor deze doelgroep is er al een ingang: “{page}”.")
            yield Problem("audience", sentence.format(page=other))
