"""Wagtail's viewsets as a careful developer would use them: what is linked is fetched together, not one by one."""

from functools import cache
from typing import Any

from django.db.models import QuerySet
from wagtail.api.v2.filters import FieldsFilter, LocaleFilter
from wagtail.api.v2.utils import parse_fields_parameter
from wagtail.api.v2.views import BaseAPIViewSet, PagesAPIViewSet

from content_models.models import GuidancePage, ReportingPoint
from tests.benchmarks.contenders.wagtail_fields import ABOUT, add_api_fields
from tests.benchmarks.contenders.wagtail_questions import DESK

add_api_fields()

FETCHED_WITH_DESKS = [
    *ABOUT,
    "sources",
    "verifications",
    "channels__channel__weekly_hours",
    "channels__channel__exceptions",
]


class ReportingPoints(BaseAPIViewSet):
    model = ReportingPoint
    name = "reporting-points"
    filter_backends = [FieldsFilter, LocaleFilter]
    known_query_parameters = BaseAPIViewSet.known_query_parameters | {"locale"}

    def get_queryset(self) -> QuerySet:
        return with_what_is_linked(super().get_queryset().filter(live=True))

    @classmethod
    def represent(cls, pks: list[int], context: dict[str, Any]) -> list[dict[str, Any]]:
        desks = {desk.pk: desk for desk in with_what_is_linked(ReportingPoint.objects.filter(pk__in=pks))}
        serializer = desk_serializer(context["router"])(context=context)
        return [serializer.to_representation(desks[pk]) for pk in pks]


class GuidancePages(PagesAPIViewSet):
    def get_queryset(self) -> QuerySet:
        pages = super().get_queryset()
        return pages.prefetch_related(*ABOUT) if pages.model is GuidancePage else pages


def with_what_is_linked(desks: QuerySet) -> QuerySet:
    return desks.select_related("organisation").prefetch_related(*FETCHED_WITH_DESKS)


@cache
def desk_serializer(router: Any) -> type:
    fields = parse_fields_parameter(DESK)
    return ReportingPoints._get_serializer_class(router, ReportingPoint, fields, nested=True)
