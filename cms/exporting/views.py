from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views import View

from cms.exporting.rows import row_of
from cms.exporting.tables import as_csv, as_xlsx
from content_models.models import ReportingPoint

MAY_SEE = ("view", "change", "publish")
FORMATS = {
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (as_csv, "text/csv; charset=utf-8"),
}


class ExportDesks(View):
    """All desks of the source language, or those with the keys in `key`."""

    def get(self, request: HttpRequest, format: str) -> HttpResponse:
        if not any(request.user.has_perm(f"content_models.{action}_reportingpoint") for action in MAY_SEE):
            raise PermissionDenied
        desks = ReportingPoint.objects.filter(locale__profile__is_source=True).order_by("key")
        if keys := request.GET.getlist("key"):
            desks = desks.filter(key__in=keys)
        write, media_type = FORMATS[format]
        response = HttpResponse(write([row_of(desk) for desk in desks]), content_type=media_type)
        name = f"contactpunten-{timezone.localdate()}.{format}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "no-store"
        return response
