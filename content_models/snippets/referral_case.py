from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from language_tags import tags
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Orderable
from wagtail.search import index

from content_models.base import TranslatableSnippet
from content_models.fields import CodesField
from content_models.problems import Problem
from content_models.referral_facets import AUDIENCE, CODE_LENGTH, NEED, SITUATION, situation_choices, split
from content_models.referral_problems import code_problems, contradiction_problems, desk_problems, key_problems
from content_models.snippets.reporting_point import ReportingPoint
from content_models.sources import Source


class ReferralCase(TranslatableSnippet):
    """A situation, and which desk must come first in it: what the rules have to get right."""

    key = models.SlugField(
        _("sleutel"), max_length=80, help_text=_("Verandert nooit: andere websites gebruiken deze sleutel.")
    )
    title = models.CharField(_("titel"), max_length=200)
    note = models.TextField(_("waarom"), max_length=600, blank=True, help_text=_("Waarom hoort dit zo?"))
    facets = CodesField(choices=situation_choices, code_length=CODE_LENGTH, verbose_name=_("situatie"), blank=True)
    age = models.PositiveSmallIntegerField(_("leeftijd"), null=True, blank=True, validators=[MaxValueValidator(120)])
    place = models.CharField(
        _("plaats"), max_length=120, blank=True, help_text=_("Code of naam van een regio, zoals Dronten.")
    )
    languages = ArrayField(
        models.CharField(max_length=20),
        verbose_name=_("talen"),
        default=list,
        blank=True,
        help_text=_("Taalcodes met een komma ertussen, zoals nl, en, pl."),
    )
    moment = models.DateTimeField(_("moment"), null=True, blank=True, help_text=_("Leeg: op elk moment."))

    panels = [
        MultiFieldPanel([FieldPanel("title"), FieldPanel("note"), FieldPanel("key")], heading=_("Voorbeeld")),
        FieldPanel("facets", heading=_("Situatie")),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("age", "place", "languages", "moment")], heading=_("Meer over de situatie")
        ),
        *[
            MultipleChooserPanel(
                name, chooser_field_name="reporting_point", heading=heading, label=_("contactpunt"), help_text=help_text
            )
            for name, heading, help_text in (
                ("first", _("Moet eerst"), _("Een van deze contactpunten moet als eerste komen.")),
                ("allowed", _("Mag eerst"), _("Deze contactpunten mogen ook als eerste komen.")),
                ("forbidden", _("Mag nooit eerst"), _("Deze contactpunten mogen nooit als eerste komen.")),
            )
        ],
        InlinePanel("sources", heading=_("Bronnen"), label=_("bron")),
    ]
    preview_modes: list[tuple[str, str]] = []
    search_fields = [
        index.SearchField("title"),
        index.AutocompleteField("title"),
        index.AutocompleteField("key"),
        index.FilterField("locale_id"),
    ]
    texts = ["title", "note"]
    facts = ["key", "facets", "age", "place", "languages", "moment", "first", "allowed", "forbidden", "sources"]

    class Meta(TranslatableSnippet.Meta):
        verbose_name = _("voorbeeld voor doorverwijzen")
        verbose_name_plural = _("voorbeelden voor doorverwijzen")
        ordering = ["key"]

    def __str__(self) -> str:
        return self.title

    def desks(self, expected: str) -> list[ReportingPoint]:
        """The desks that are `first`, `allowed` or `forbidden`."""
        return [choice.reporting_point for choice in getattr(self, expected).all()]

    def publish_problems(self) -> Iterable[Problem]:
        yield from key_problems(self)
        yield from self._situation_problems()
        if not self.desks("first"):
            yield Problem("first", _("Kies welk contactpunt als eerste moet komen."))
        for name in ("first", "allowed", "forbidden"):
            yield from desk_problems(name, self.desks(name))
        may_be_first = {*self.desks("first"), *self.desks("allowed")}
        for desk in self.desks("forbidden"):
            if desk in may_be_first:
                sentence = _("“{desk}” mag eerst en mag nooit eerst: haal het op één plek weg.")
                yield Problem("forbidden", sentence.format(desk=desk))

    def _situation_problems(self) -> Iterable[Problem]:
        yield from code_problems("facets", self.facets, SITUATION)
        yield from contradiction_problems("facets", self.facets)
        given = {split(code)[0] for code in self.facets}
        for facet in (AUDIENCE, NEED):
            if facet.name not in given:
                yield Problem("facets", _("Kies een waarde bij “{facet}”.").format(facet=facet.label))
        if self.age is not None and "age" in given:
            yield Problem("age", _("De leeftijd staat er twee keer: laat er één weg."))
        if self.place and "region" in given:
            yield Problem("place", _("De plaats staat er twee keer: laat er één weg."))
        for tag in self.languages:
            if not tags.check(tag):
                sentence = _("“{tag}” is geen taalcode: gebruik codes zoals nl, en, pl.")
                yield Problem("languages", sentence.format(tag=tag))


class ExpectedDesk(Orderable):
    reporting_point = models.ForeignKey(
        ReportingPoint, on_delete=models.PROTECT, related_name="+", verbose_name=_("contactpunt")
    )

    panels = [FieldPanel("reporting_point")]

    class Meta(Orderable.Meta):
        abstract = True


class ReferralCaseFirst(ExpectedDesk):
    case = ParentalKey(ReferralCase, on_delete=models.CASCADE, related_name="first")


class ReferralCaseAllowed(ExpectedDesk):
    case = ParentalKey(ReferralCase, on_delete=models.CASCADE, related_name="allowed")


class ReferralCaseForbidden(ExpectedDesk):
    case = ParentalKey(ReferralCase, on_delete=models.CASCADE, related_name="forbidden")


class ReferralCaseSource(Source):
    case = ParentalKey(ReferralCase, on_delete=models.CASCADE, related_name="sources")
