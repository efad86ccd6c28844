from collections.abc import Iterable
from uuid import UUID, uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Orderable
from wagtail.search import index

from content_models.base import Snippet
from content_models.codes import RegionKind
from content_models.problems import Problem


class Region(Snippet):
    """An area a desk works in: a municipality, or one of the areas the country is divided into for a task.

    Its name is the same in every language, so there is nothing to translate.
    """

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    code = models.SlugField(
        _("code"),
        max_length=80,
        unique=True,
        help_text=_("Verandert nooit: andere websites gebruiken deze code. Bijvoorbeeld gm0344 of vr09."),
    )
    kind = models.CharField(_("soort"), max_length=40, choices=RegionKind)
    name = models.CharField(_("naam"), max_length=120)
    former_names = ArrayField(
        models.CharField(max_length=120),
        verbose_name=_("oude of andere namen"),
        default=list,
        blank=True,
        help_text=_("Met een komma ertussen. Zo wordt de regio ook op een oude naam gevonden."),
    )
    cbs_code = models.CharField(
        _("CBS-code"), max_length=10, blank=True, help_text=_("Zoals het CBS de regio noemt, bijvoorbeeld GM0344.")
    )
    tooi_uri = models.URLField(
        _("TOOI-adres"),
        blank=True,
        help_text=_("Uit de lijst van overheden, bijvoorbeeld https://identifier.overheid.nl/tooi/id/gemeente/gm0344."),
    )
    valid_from = models.DateField(_("bestaat sinds"), null=True, blank=True)
    valid_until = models.DateField(
        _("bestond tot en met"), null=True, blank=True, help_text=_("Alleen als de regio is opgeheven.")
    )

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("kind"), FieldPanel("code")], heading=_("Regio")),
        FieldPanel("former_names"),
        MultipleChooserPanel("parents", chooser_field_name="parent", heading=_("Ligt in"), label=_("regio")),
        MultiFieldPanel([FieldPanel("cbs_code"), FieldPanel("tooi_uri")], heading=_("Codes van de overheid")),
        MultiFieldPanel([FieldPanel("valid_from"), FieldPanel("valid_until")], heading=_("Geldigheid")),
    ]
    preview_modes: list[tuple[str, str]] = []
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("former_names"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("regio")
        verbose_name_plural = _("regio’s")
        ordering = ["name", "kind"]

    @property
    def document_id(self) -> UUID:
        return self.uuid

    def __str__(self) -> str:
        return f"{self.name} ({self.get_kind_display()})"

    def publish_problems(self) -> Iterable[Problem]:
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            yield Problem("valid_until", _("De laatste dag ligt voor de eerste: draai ze om."))
        for choice in self.parents.all():
            if choice.parent_id == self.pk or self.pk in lines_above(choice.parent_id):
                sentence = _("“{region}” ligt zelf in deze regio: haal een van de twee weg.")
                yield Problem("parents", sentence.format(region=choice.parent))


class RegionParent(Orderable):
    region = ParentalKey(Region, on_delete=models.CASCADE, related_name="parents")
    parent = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="children", verbose_name=_("regio"))

    panels = [FieldPanel("parent")]


def lines_above(pk: int) -> set[int]:
    """The rows of all regions that the region lies in, directly or not."""
    found: set[int] = set()
    level = {pk}
    while level := set(RegionParent.objects.filter(region__in=level).values_list("parent_id", flat=True)) - found:
        found |= level
    return found
