from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Orderable
from wagtail.search import index

from content_models.base import TranslatableSnippet
from content_models.blocks.what_happens_next import WhatHappensNextBlocks
from content_models.codes import (
    AnonymityLevel,
    ChannelType,
    Confidence,
    RegionScope,
    ReportingPointKind,
    Role,
    YesNoUnknown,
)
from content_models.fields import CodesField, ContentField, Terms
from content_models.problems import Problem
from content_models.sources import Source


def yes_no_unknown(label: str) -> models.CharField:
    return models.CharField(label, max_length=10, choices=YesNoUnknown, default=YesNoUnknown.UNKNOWN)


class ReportingPoint(TranslatableSnippet):
    """A desk people can turn to. Editors see the word “contactpunt”: few of these desks are hotlines."""

    key = models.SlugField(
        _("sleutel"), max_length=80, help_text=_("Verandert nooit: andere websites gebruiken deze sleutel.")
    )
    name = models.CharField(_("naam"), max_length=160)
    purpose = models.TextField(_("waarvoor"), max_length=600, help_text=_("Wie helpt dit contactpunt, en waarmee?"))
    what_happens_next = ContentField(WhatHappensNextBlocks(), blank=True, verbose_name=_("wat gebeurt er daarna"))
    cannot_do = models.TextField(_("wat kan het contactpunt niet"), max_length=400, blank=True)
    safety_note = models.TextField(_("let op voor je veiligheid"), max_length=400, blank=True)

    organisation = models.ForeignKey(
        "content_models.Organisation", on_delete=models.PROTECT, related_name="+", verbose_name=_("organisatie")
    )
    kind = models.CharField(_("soort"), max_length=20, choices=ReportingPointKind)
    roles = CodesField(choices=Role.choices, verbose_name=_("bijzondere taken"), blank=True)
    audiences = Terms("content_models.Audience", verbose_name=_("doelgroepen"))
    needs = Terms("content_models.Need", verbose_name=_("hulpvragen"))
    any_exploitation_form = models.BooleanField(_("voor alle vormen van uitbuiting"), default=False)
    exploitation_forms = Terms("content_models.ExploitationForm", verbose_name=_("vormen van uitbuiting"), blank=True)
    age_min = models.PositiveSmallIntegerField(
        _("vanaf leeftijd"), null=True, blank=True, validators=[MaxValueValidator(120)]
    )
    age_max = models.PositiveSmallIntegerField(
        _("tot en met leeftijd"), null=True, blank=True, validators=[MaxValueValidator(120)]
    )
    region_scope = models.CharField(_("werkgebied"), max_length=20, choices=RegionScope, default=RegionScope.NATIONAL)
    region_names = ArrayField(
        models.CharField(max_length=120),
        verbose_name=_("andere plaatsen"),
        default=list,
        blank=True,
        help_text=_("Alleen plaatsen die nog geen regio in de lijst zijn, met een komma ertussen."),
    )
    anonymity = models.CharField(_("anoniem"), max_length=10, choices=AnonymityLevel, default=AnonymityLevel.UNKNOWN)
    tells_police = yes_no_unknown(_("vertelt het aan de politie"))
    works_without_papers = yes_no_unknown(_("helpt ook zonder papieren"))
    name_needed = yes_no_unknown(_("vraagt om je naam"))
    accepts_callers_from_abroad = yes_no_unknown(_("bereikbaar vanuit het buitenland"))
    confidence = models.CharField(_("zekerheid"), max_length=10, choices=Confidence, default=Confidence.MEDIUM)
    internal_note = models.TextField(
        _("notitie voor de redactie"), blank=True, help_text=_("Niemand buiten de redactie ziet dit.")
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("key"), FieldPanel("name"), FieldPanel("organisation"), FieldPanel("kind")], heading=_("Wie")
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("purpose", "what_happens_next", "cannot_do", "safety_note")],
            heading=_("Wat lezers zien"),
        ),
        InlinePanel("channels", heading=_("Kanalen, de beste eerst"), label=_("kanaal")),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in ("audiences", "needs", "any_exploitation_form", "exploitation_forms", "roles")
            ],
            heading=_("Voor wie en waarvoor"),
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("age_min", "age_max", "region_scope", "region_names")], heading=_("Grenzen")
        ),
        MultipleChooserPanel("regions", chooser_field_name="region", heading=_("Regio’s"), label=_("regio")),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in (
                    "anonymity",
                    "tells_police",
                    "works_without_papers",
                    "name_needed",
                    "accepts_callers_from_abroad",
                )
            ],
            heading=_("Wat mensen eerst willen weten"),
        ),
        InlinePanel("sources", heading=_("Bronnen"), label=_("bron")),
        MultiFieldPanel([FieldPanel("confidence"), FieldPanel("internal_note")], heading=_("Alleen voor de redactie")),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("key"),
        index.FilterField("locale_id"),
        index.FilterField("kind"),
    ]
    texts = ["name", "purpose", "what_happens_next", "cannot_do", "safety_note"]
    urgent = texts
    facts = [
        "key",
        "organisation",
        "kind",
        "roles",
        "channels",
        "audiences",
        "needs",
        "any_exploitation_form",
        "exploitation_forms",
        "age_min",
        "age_max",
        "region_scope",
        "regions",
        "region_names",
        "anonymity",
        "tells_police",
        "works_without_papers",
        "name_needed",
        "accepts_callers_from_abroad",
        "confidence",
        "internal_note",
        "sources",
    ]

    class Meta(TranslatableSnippet.Meta):
        verbose_name = _("contactpunt")
        verbose_name_plural = _("contactpunten")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["key", "locale"], name="one_reporting_point_per_key_and_locale")]

    def __str__(self) -> str:
        return self.name

    @property
    def needs_human_texts(self) -> bool:
        return True

    def publish_problems(self) -> Iterable[Problem]:
        if not self.audiences.all():
            yield Problem("audiences", _("Kies voor wie dit contactpunt is."))
        if not self.needs.all():
            yield Problem("needs", _("Kies waarmee dit contactpunt helpt."))
        if self.age_min is not None and self.age_max is not None and self.age_min > self.age_max:
            yield Problem("age_max", _("De hoogste leeftijd ligt onder de laagste: draai ze om."))
        if self.region_scope != RegionScope.NATIONAL and not (self.region_names or self.regions.all()):
            yield Problem("regions", _("Kies voor welke regio of gemeente, of kies “heel Nederland”."))
        for choice in self.regions.all():
            if not choice.region.live:
                sentence = _("Publiceer eerst de regio “{region}”, of haal haar hier weg.")
                yield Problem("regions", sentence.format(region=choice.region))
        if not self.any_exploitation_form and not self.exploitation_forms.all():
            yield Problem("exploitation_forms", _("Kies een of meer vormen van uitbuiting, of “voor alle vormen”."))
        yield from self._channel_problems()

    def _channel_problems(self) -> Iterable[Problem]:
        for choice in self.channels.all():
            channel = choice.channel
            if not channel.live:
                yield Problem(
                    "channels",
                    _("Publiceer eerst het kanaal “{channel}”, of haal het hier weg.").format(channel=channel),
                )
            if channel.type == ChannelType.VISIT and self.kind == ReportingPointKind.SHELTER_INTAKE:
                sentence = _("Het adres van een opvangplek is geheim: haal “{channel}” hier weg.")
                yield Problem("channels", sentence.format(channel=channel))


class ReportingPointChannel(Orderable):
    reporting_point = ParentalKey(ReportingPoint, on_delete=models.CASCADE, related_name="channels")
    channel = models.ForeignKey(
        "content_models.Channel", on_delete=models.PROTECT, related_name="used_by", verbose_name=_("kanaal")
    )

    panels = [FieldPanel("channel")]


class ReportingPointRegion(Orderable):
    reporting_point = ParentalKey(ReportingPoint, on_delete=models.CASCADE, related_name="regions")
    region = models.ForeignKey(
        "content_models.Region", on_delete=models.PROTECT, related_name="desks", verbose_name=_("regio")
    )

    panels = [FieldPanel("region")]


class ReportingPointSource(Source):
    reporting_point = ParentalKey(ReportingPoint, on_delete=models.CASCADE, related_name="sources")
