import re
from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel

from content_models.base import BasePage
from content_models.blocks.content import ContentBlocks
from content_models.blocks.next_step import NextStepBlocks
from content_models.blocks.table import uneven_rows
from content_models.desks_in_text import unpublished_desks
from content_models.fields import ContentField, Terms
from content_models.phone_links import wrong_phone_links
from content_models.problems import Problem
from content_models.sources import Source

VICTIM = "victim"
# A slug stands in the address bar and the history of a phone that somebody else may hold.
REVEALING = re.compile(
    r"mensenhandel|trafficking|uitbuit|exploit|slachtoffer|victim|politie|police|aangifte|charges|prostitu|loverboy|seks|sex|meld|report"
)


class GuidancePage(BasePage):
    """One question somebody has, answered, with the desks to turn to next."""

    summary = models.TextField(_("samenvatting"), max_length=300)
    audiences = Terms("content_models.Audience", verbose_name=_("doelgroepen"))
    needs = Terms("content_models.Need", verbose_name=_("hulpvragen"), blank=True)
    exploitation_forms = Terms(
        "content_models.ExploitationForm",
        verbose_name=_("vormen van uitbuiting"),
        blank=True,
        help_text=_("Leeg: voor alle vormen."),
    )
    body = ContentField(ContentBlocks(), blank=True, verbose_name=_("inhoud"))
    next_steps = ContentField(NextStepBlocks(), blank=True, verbose_name=_("volgende stappen"))
    content_owner = models.CharField(_("eigenaar"), max_length=80, help_text=_("Wie zorgt dat deze pagina klopt?"))
    review_on = models.DateField(_("opnieuw bekijken op"))

    parent_page_types = ["content_models.HomePage"]
    subpage_types: list[str] = []

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel(
            [FieldPanel("audiences"), FieldPanel("needs"), FieldPanel("exploitation_forms")],
            heading=_("Voor wie en waarover"),
        ),
        FieldPanel("body"),
        FieldPanel("next_steps"),
        InlinePanel("sources", heading=_("Bronnen"), label=_("bron")),
        MultiFieldPanel([FieldPanel("content_owner"), FieldPanel("review_on")], heading=_("Beheer")),
    ]
    texts = ["title", "neutral_title", "summary", "body", "next_steps"]
    urgent = ["next_steps"]
    facts = ["audiences", "needs", "exploitation_forms", "content_owner", "review_on", "sources"]

    class Meta:
        verbose_name = _("informatiepagina")
        verbose_name_plural = _("informatiepagina’s")

    @property
    def is_for_victims(self) -> bool:
        return VICTIM in {audience.code for audience in self.audiences.all()}

    def publish_problems(self) -> Iterable[Problem]:
        if not self.audiences.all():
            yield Problem("audiences", _("Kies voor wie deze pagina is."))
        yield from self._neutrality_problems()
        for field in ("body", "next_steps"):
            for desk in unpublished_desks(getattr(self, field)):
                yield Problem(
                    field, _("Publiceer eerst het contactpunt “{desk}”, of haal het uit de pagina.").format(desk=desk)
                )
        for link, right in wrong_phone_links(self.body):
            yield Problem(
                "body", _("De link “{link}” belt niet goed: maak er “{right}” van.").format(link=link, right=right)
            )
        yield from (Problem("body", sentence) for sentence in uneven_rows(self.body))

    def _neutrality_problems(self) -> Iterable[Problem]:
        if not self.is_for_victims:
            return
        if not self.neutral_title:
            yield Problem("neutral_title", _("Geef deze pagina voor slachtoffers een neutrale titel."))
        if found := REVEALING.search(self.slug):
            sentence = _("Kies een neutrale slug: “{word}” verraadt waar deze pagina over gaat.")
            yield Problem("slug", sentence.format(word=found.group()))


class GuidancePageSource(Source):
    page = ParentalKey(GuidancePage, on_delete=models.CASCADE, related_name="sources")
