"""The list of desks, which can also be asked who answers at a moment, and for a place by its name."""

import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar

from django.conf import settings

from api.caching import Answer
from api.guides import guide_for
from api.referral.open_at import open_at
from api.v1.collection import CollectionView, list_parameters
from api.v1.moments import MOMENT_PATTERN, read_moment
from api.v1.parameters import ABOUT, Parameter, code_filter, flag_filter, id_filter, includes, place_filter
from api.v1.readers import one

REPORTING_POINT_INCLUDE = includes("organisations", "regions", "audiences", "needs", "exploitation-forms")

DEPENDS_ON = {"region": "regions", "openAt": "holidays"}  # what else can change who is listed


class ReportingPointCollection(CollectionView):
    collection = "reporting-points"
    filters: ClassVar[Mapping[str, Parameter]] = {
        "key": code_filter("desks with these keys"),
        "kind": code_filter("desks of these kinds"),
        **ABOUT,
        "organisation": id_filter("desks of these organisations"),
        "region": place_filter("desks that chose a region in which one of these lies"),
        "referable": flag_filter("desks with a channel to refer somebody to; false: only those without"),
    }
    parameters: ClassVar[Mapping[str, Parameter]] = {
        **list_parameters(collection, filters, REPORTING_POINT_INCLUDE),
        "openAt": Parameter(
            "Only desks that are open at this moment (RFC 3339, with an offset). Unknown hours do not count as open.",
            read_moment,
            None,
            one(MOMENT_PATTERN) | {"example": "2026-11-25T01:30:00Z"},
        ),
    }

    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        others = [collection for name, collection in DEPENDS_ON.items() if values[name] is not None]
        if values["region"] is not None:
            values = values | {"region": regions_of(values["region"])}
        found = super().answer(values, bodies=bodies, **path)
        return replace(found, keys=[*found.keys, *others])

    def only(self, values: dict[str, Any]) -> list[uuid.UUID] | None:
        if values["openAt"] is None:
            return None
        return [uuid.UUID(id) for id in open_at(guide_for(settings.API_DEFAULT_LOCALE), values["openAt"])]


def regions_of(asked: list[str]) -> list[str]:
    """The codes of all regions that these places lie in; a place that nobody knows lies in none."""
    places = guide_for(settings.API_DEFAULT_LOCALE).places
    return sorted({code for each in asked for code in places.find(each).regions})
