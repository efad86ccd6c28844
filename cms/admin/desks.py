"""The list of desks: what editors look for, and the questions they ask of it."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.admin.widgets.button import Button

from cms.admin.desk_columns import checked, first_number, place_of
from cms.admin.source_list import SourceIndexView
from content_models.models import Region, ReportingPoint, ReportingPointChannel, Verification

CHECKS = [
    ("current", _("gecontroleerd")),
    ("due", _("opnieuw controleren")),
    ("never", _("nog nooit gecontroleerd")),
]


class DeskFilters(WagtailFilterSet):
    check = django_filters.ChoiceFilter(label=_("Controle"), choices=CHECKS, method="with_check")
    region = django_filters.ModelChoiceFilter(
        label=_("Regio"), queryset=Region.objects.filter(desks__isnull=False).distinct(), field_name="regions__region"
    )
    has_no_channel = django_filters.BooleanFilter(label=_("Zonder kanaal"), method="without_channel")

    class Meta:
        model = ReportingPoint
        fields = ["kind", "region", "check", "confidence", "has_no_channel"]

    def with_check(self, desks: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """By the latest check."""
        latest = Verification.objects.filter(reporting_point=OuterRef("pk")).order_by("-created_at", "-pk")
        desks = desks.annotate(
            checked_on=Subquery(latest.values("verified_on")[:1]), due_on=Subquery(latest.values("due_on")[:1])
        )
        if value == "never":
            return desks.filter(checked_on__isnull=True)
        checked_desks = desks.filter(checked_on__isnull=False)
        today = timezone.localdate()
        return checked_desks.filter(due_on__gt=today) if value == "current" else checked_desks.filter(due_on__lte=today)

    def without_channel(self, desks: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        has_one = Exists(ReportingPointChannel.objects.filter(reporting_point=OuterRef("pk")))
        return desks.filter(~has_one if value else has_one)


COLUMNS = [
    "name",
    Column("number", label=_("Nummer of adres"), accessor=first_number),
    Column("place", label=_("Plaats"), accessor=place_of),
    Column("kind", label=_("Soort"), accessor=lambda desk: desk.get_kind_display(), sort_key="kind"),
    Column("checked", label=_("Gecontroleerd"), accessor=checked),
    LiveStatusTagColumn(),
]


class DesksView(SourceIndexView):
    """The list, with its export. What its columns say is read at once, not desk by desk."""

    def get_base_queryset(self) -> QuerySet[Any]:
        beside = ("channels__channel", "regions__region", "verifications")
        found: QuerySet[Any] = super().get_base_queryset().prefetch_related(*beside)
        return found

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        own = [
            Button(_("Exporteer naar Excel"), url=reverse("export_desks_xlsx"), icon_name="download", priority=90),
            Button(_("Exporteer naar CSV"), url=reverse("export_desks_csv"), icon_name="download", priority=91),
        ]
        return [*super().header_more_buttons, *own]
