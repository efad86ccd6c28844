"""Pages that are written for somebody: for which audiences, needs and forms of exploitation, and what to do next."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Page

from content_models.blocks.next_step import NextStepBlocks
from content_models.blocks.related_page import RelatedPageBlocks
from content_models.fields import ContentField, Terms
from content_models.pages.audience_hub import AudienceHubPage
from content_models.pages.page import OwnedPage
from content_models.pages.plain_variant import plain_variant_problems
from content_models.problems import Problem
from content_models.vocabularies.audience import VICTIM


class AudienceSpecificPage(OwnedPage):
    audiences = Terms("content_models.Audience", verbose_name=_("doelgroepen"))
    needs = Terms("content_models.Need", verbose_name=_("hulpvragen"), blank=True)
    exploitation_forms = Terms(
        "content_models.ExploitationForm",
        verbose_name=_("vormen van uitbuiting"),
        blank=True,
        help_text=_("Leeg: voor alle vormen."),
    )
    next_steps = ContentField(NextStepBlocks(), blank=True, verbose_name=_("volgende stappen"))
    related_guidance = ContentField(RelatedPageBlocks(), blank=True, verbose_name=_("lees ook"))
    plain_variant_of = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("eenvoudige versie van"),
        help_text=_("Alleen als deze pagina hetzelfde zegt als een andere, in makkelijkere woorden."),
    )

    streams = ["body", "next_steps", "related_guidance"]
    texts = [*OwnedPage.texts, "next_steps"]
    urgent = ["next_steps"]
    facts = [
        *OwnedPage.facts,
        "audiences",
        "needs",
        "exploitation_forms",
        "related_guidance",
        "plain_variant_of",
        "sources",
    ]

    facet_panels = [
        MultiFieldPanel(
            [FieldPanel("audiences"), FieldPanel("needs"), FieldPanel("exploitation_forms")],
            heading=_("Voor wie en waarover"),
        )
    ]
    closing_panels = [
        FieldPanel("next_steps"),
        FieldPanel("related_guidance"),
        InlinePanel("sources", heading=_("Bronnen"), label=_("bron")),
        MultiFieldPanel([PageChooserPanel("plain_variant_of")], heading=_("Eenvoudige versie")),
        *OwnedPage.owner_panels,
    ]

    class Meta:
        abstract = True

    @property
    def is_for_victims(self) -> bool:
        return VICTIM in self.audience_codes

    @property
    def audience_codes(self) -> set[str]:
        return {audience.code for audience in self.audiences.all()}

    def can_move_to(self, parent: Page) -> bool:
        return super().can_move_to(parent) and self._fits_below(parent)

    def publish_problems(self) -> Iterable[Problem]:
        if not self.audience_codes:
            yield Problem("audiences", _("Kies voor wie deze pagina is."))
        elif not self._fits_below(self.get_parent()):
            sentence = _("Deze pagina staat onder een ingang voor een andere doelgroep: kies die doelgroep ook.")
            yield Problem("audiences", sentence)
        yield from super().publish_problems()
        yield from plain_variant_problems(self)

    def _fits_below(self, parent: Page | None) -> bool:
        hub = parent.specific if parent else None
        return not isinstance(hub, AudienceHubPage) or hub.audience.code in self.audience_codes
