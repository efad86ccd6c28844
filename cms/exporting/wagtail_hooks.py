from django.urls import URLPattern, path
from wagtail import hooks

from cms.exporting.views import ExportDesks


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern]:
    return [
        path("export/contactpunten.xlsx", ExportDesks.as_view(), {"format": "xlsx"}, name="export_desks_xlsx"),
        path("export/contactpunten.csv", ExportDesks.as_view(), {"format": "csv"}, name="export_desks_csv"),
    ]
