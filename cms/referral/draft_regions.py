"""Desks say the codes of the published regions they work in: these come and go with the region."""

from typing import Any

from content_models.models import Region, ReportingPoint

Document = dict[str, Any]


def with_region_of_desks(desks: list[Document], region: Region, is_there: bool) -> list[Document]:
    rows = ReportingPoint.objects.filter(regions__region=region.pk, live=True, locale__profile__is_source=True)
    concerned = {str(key) for key in rows.values_list("translation_key", flat=True)}
    return [_desk(desk, region.code, is_there) if desk["id"] in concerned else desk for desk in desks]


def _desk(desk: Document, code: str, is_there: bool) -> Document:
    codes = [each for each in desk["region"]["codes"] if each != code]
    return {**desk, "region": {**desk["region"], "codes": [*codes, code] if is_there else codes}}
