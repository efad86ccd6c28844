from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Orderable
from wagtail.search import index

from content_models.base import TranslatableSnippet
from content_models.codes import ReferralAction, ReferralScope, ReportingPointKind
from content_models.fields import CodesField
from content_models.problems import Problem
from content_models.referral_facets import CODE_LENGTH, CONDITIONS, condition_choices
from content_models.referral_problems import code_problems, desk_problems, key_problems
from content_models.sources import Source


class ReferralRule(TranslatableSnippet):
    """In these situations: which desks go first, which are left out, and what the person is told."""

    key = models.SlugField(
        _("sleutel"), max_length=80, help_text=_("Verandert nooit: andere websites gebruiken deze sleutel.")
    )
    priority = models.PositiveSmallIntegerField(
        _("volgorde"), default=100, help_text=_("Een lager getal gaat voor een hoger getal.")
    )
    name = models.CharField(_("naam"), max_length=160, help_text=_("Zo noemt de redactie deze regel."))
    reason = models.TextField(
        _("waarom deze contactpunten"), max_length=300, blank=True, help_text=_("De lezer ziet dit bij het advies.")
    )
    advice = models.TextField(_("advies"), max_length=600, blank=True)
    safety = models.TextField(_("let op voor je veiligheid"), max_length=600, blank=True)
    conditions = CodesField(
        choices=condition_choices,
        code_length=CODE_LENGTH,
        verbose_name=_("voorwaarden"),
        blank=True,
        help_text=_("Binnen een groep is één waarde genoeg; elke groep telt mee. Niets gekozen: altijd."),
    )
    owner = models.CharField(
        _("eigenaar"), max_length=120, blank=True, help_text=_("Wie houdt deze regel bij? Bijvoorbeeld CoMensha.")
    )
    valid_from = models.DateField(_("geldt vanaf"), null=True, blank=True)
    valid_until = models.DateField(_("geldt tot en met"), null=True, blank=True)

    panels = [
        MultiFieldPanel([FieldPanel(name) for name in ("name", "key", "priority", "owner")], heading=_("Regel")),
        FieldPanel("conditions", heading=_("In welke situatie")),
        MultipleChooserPanel(
            "regions",
            chooser_field_name="region",
            heading=_("Alleen in deze regio’s"),
            label=_("regio"),
            help_text=_("Leeg: overal."),
        ),
        InlinePanel(
            "effects",
            heading=_("Wat de regel doet, in deze volgorde"),
            label=_("stap"),
            help_text=_("Kies per stap één contactpunt, of een soort contactpunten."),
        ),
        MultiFieldPanel(
            [FieldPanel("reason"), FieldPanel("advice"), FieldPanel("safety")], heading=_("Wat lezers zien")
        ),
        MultiFieldPanel([FieldPanel("valid_from"), FieldPanel("valid_until")], heading=_("Geldigheid")),
        InlinePanel("sources", heading=_("Bronnen"), label=_("bron")),
    ]
    preview_modes: list[tuple[str, str]] = []
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("key"),
        index.FilterField("locale_id"),
    ]
    texts = ["name", "reason", "advice", "safety"]
    urgent = texts
    facts = [
        "key",
        "priority",
        "conditions",
        "regions",
        "effects",
        "owner",
        "valid_from",
        "valid_until",
        "sources",
    ]

    class Meta(TranslatableSnippet.Meta):
        verbose_name = _("regel voor doorverwijzen")
        verbose_name_plural = _("regels voor doorverwijzen")
        ordering = ["priority", "key"]

    def __str__(self) -> str:
        return self.name

    @property
    def needs_human_texts(self) -> bool:
        return True

    def publish_problems(self) -> Iterable[Problem]:
        yield from key_problems(self)
        yield from code_problems("conditions", self.conditions, CONDITIONS)
        if not self.owner:
            yield Problem("owner", _("Vul in wie deze regel bijhoudt."))
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            yield Problem("valid_until", _("De laatste dag ligt voor de eerste: draai ze om."))
        for choice in self.regions.all():
            if not choice.region.live:
                sentence = _("Publiceer eerst de regio “{region}”, of haal haar hier weg.")
                yield Problem("regions", sentence.format(region=choice.region))
        yield from self._effect_problems()

    def _effect_problems(self) -> Iterable[Problem]:
        effects = list(self.effects.all())
        if not effects and not self.advice and not self.safety:
            yield Problem("effects", _("Deze regel doet niets: voeg een stap toe, of schrijf een advies."))
        for effect in effects:
            yield from effect.problems()
        yield from desk_problems("effects", (each.reporting_point for each in effects if each.reporting_point))


class ReferralEffect(Orderable):
    """One step of a rule: what to do, and with which desks: one by name, or all that fit a description."""

    rule = ParentalKey(ReferralRule, on_delete=models.CASCADE, related_name="effects")
    action = models.CharField(_("wat"), max_length=20, choices=ReferralAction)
    reporting_point = models.ForeignKey(
        "content_models.ReportingPoint",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("contactpunt"),
    )
    kind = models.CharField(_("soort"), max_length=20, choices=ReportingPointKind, blank=True)
    scope = models.CharField(_("werkgebied"), max_length=10, choices=ReferralScope, blank=True)
    anonymous = models.BooleanField(_("alleen wie helpt zonder naam"), default=False)
    names_form = models.BooleanField(_("alleen wie deze vorm van uitbuiting noemt"), default=False)

    panels = [FieldPanel(name) for name in ("action", "reporting_point", "kind", "scope", "anonymous", "names_form")]

    def problems(self) -> Iterable[Problem]:
        action = ReferralAction(self.action).label
        describes = bool(self.kind or self.scope or self.anonymous or self.names_form)
        if self.reporting_point_id and describes:
            sentence = _("Kies bij “{action}” een contactpunt of een soort, niet allebei.")
            yield Problem("effects", sentence.format(action=action))
        elif not self.reporting_point_id and not describes:
            yield Problem("effects", _("Kies bij “{action}” een contactpunt of een soort.").format(action=action))
        elif self.action == ReferralAction.ORDER and not self.kind:
            yield Problem("effects", _("Kies bij “{action}” een soort.").format(action=action))


class ReferralRuleRegion(Orderable):
    rule = ParentalKey(ReferralRule, on_delete=models.CASCADE, related_name="regions")
    region = models.ForeignKey(
        "content_models.Region", on_delete=models.PROTECT, related_name="+", verbose_name=_("regio")
    )

    panels = [FieldPanel("region")]


class ReferralRuleSource(Source):
    rule = ParentalKey(ReferralRule, on_delete=models.CASCADE, related_name="sources")
