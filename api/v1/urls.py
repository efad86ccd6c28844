from django.urls import path

from api.v1 import resources
from api.v1.changes import ChangeCollection
from api.v1.export import ExportView
from api.v1.locales import LocaleCollection
from api.v1.navigation import NavigationView
from api.v1.openapi import OpenApiView
from api.v1.paths import PathView
from api.v1.referral_guide import ReferralGuideView
from api.v1.referrals import ReferralView
from api.v1.reporting_points import ReportingPointCollection
from api.v1.root import RootView
from api.v1.search import SearchView
from api.v1.sitemap import SitemapView

urlpatterns = [
    path("api/v1", RootView.as_view()),
    path("api/v1/", RootView.as_view()),  # the root of the server that OpenAPI names; all else has no trailing slash
    path("api/v1/openapi.json", OpenApiView.as_view()),
    path("api/v1/locales", LocaleCollection.as_view()),
    path("api/v1/pages", resources.PageCollection.as_view()),
    path("api/v1/pages/<uuid:id>", resources.PageItem.as_view()),
    path("api/v1/paths", PathView.as_view()),
    path("api/v1/navigation", NavigationView.as_view()),
    path("api/v1/reporting-points", ReportingPointCollection.as_view()),
    path("api/v1/reporting-points/<uuid:id>", resources.ReportingPointItem.as_view()),
    path("api/v1/organisations", resources.OrganisationCollection.as_view()),
    path("api/v1/organisations/<uuid:id>", resources.OrganisationItem.as_view()),
    path("api/v1/audiences", resources.AudienceCollection.as_view()),
    path("api/v1/audiences/<uuid:id>", resources.AudienceItem.as_view()),
    path("api/v1/needs", resources.NeedCollection.as_view()),
    path("api/v1/needs/<uuid:id>", resources.NeedItem.as_view()),
    path("api/v1/exploitation-forms", resources.ExploitationFormCollection.as_view()),
    path("api/v1/exploitation-forms/<uuid:id>", resources.ExploitationFormItem.as_view()),
    path("api/v1/regions", resources.RegionCollection.as_view()),
    path("api/v1/regions/<uuid:id>", resources.RegionItem.as_view()),
    path("api/v1/glossary-terms", resources.GlossaryTermCollection.as_view()),
    path("api/v1/glossary-terms/<uuid:id>", resources.GlossaryTermItem.as_view()),
    path("api/v1/media", resources.MediumCollection.as_view()),
    path("api/v1/media/<uuid:id>", resources.MediumItem.as_view()),
    path("api/v1/notices", resources.NoticeCollection.as_view()),
    path("api/v1/notices/<uuid:id>", resources.NoticeItem.as_view()),
    path("api/v1/referral-guide", ReferralGuideView.as_view()),
    path("api/v1/referrals", ReferralView.as_view()),
    path("api/v1/referral-rules", resources.ReferralRuleCollection.as_view()),
    path("api/v1/referral-rules/<uuid:id>", resources.ReferralRuleItem.as_view()),
    path("api/v1/referral-questions", resources.ReferralQuestionCollection.as_view()),
    path("api/v1/referral-questions/<uuid:id>", resources.ReferralQuestionItem.as_view()),
    path("api/v1/referral-cases", resources.ReferralCaseCollection.as_view()),
    path("api/v1/referral-cases/<uuid:id>", resources.ReferralCaseItem.as_view()),
    path("api/v1/holidays", resources.HolidayCollection.as_view()),
    path("api/v1/holidays/<uuid:id>", resources.HolidayItem.as_view()),
    path("api/v1/sitemap", SitemapView.as_view()),
    path("api/v1/search", SearchView.as_view()),
    path("api/v1/export", ExportView.as_view()),
    path("api/v1/changes", ChangeCollection.as_view()),
]
