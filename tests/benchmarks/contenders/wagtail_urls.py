from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter

from tests.benchmarks.contenders.wagtail_views import GuidancePages, ReportingPoints

router = WagtailAPIRouter("wagtailapi")
router.register_endpoint("pages", GuidancePages)
router.register_endpoint("reporting-points", ReportingPoints)

urlpatterns = [path("api/v2/", router.urls)]
