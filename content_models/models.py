"""Every model, imported so that Django finds it. Each lives in the file of its name."""

from content_models.locale_profile import LocaleProfile
from content_models.media.document import ContentDocument
from content_models.media.image import ContentImage, ContentRendition
from content_models.pages.about import AboutPage
from content_models.pages.audience_hub import AudienceHubPage
from content_models.pages.campaign import CampaignPage, CampaignPageSource
from content_models.pages.exploitation_form_page import ExploitationFormPage, ExploitationFormPageSource
from content_models.pages.guidance import GuidancePage, GuidancePageSource
from content_models.pages.home import HomePage
from content_models.pages.process import ProcessPage, ProcessPageSource
from content_models.pages.question_list import QuestionListPage, QuestionListPageSource
from content_models.snippets.channel import Channel, ChannelHours, ChannelHoursException
from content_models.snippets.glossary_term import GlossaryTerm
from content_models.snippets.holiday import Holiday
from content_models.snippets.notice import Notice
from content_models.snippets.organisation import Organisation
from content_models.snippets.referral_case import (
    ReferralCase,
    ReferralCaseAllowed,
    ReferralCaseFirst,
    ReferralCaseForbidden,
    ReferralCaseSource,
)
from content_models.snippets.referral_question import ReferralQuestion
from content_models.snippets.referral_rule import (
    ReferralEffect,
    ReferralRule,
    ReferralRuleRegion,
    ReferralRuleSource,
)
from content_models.snippets.region import Region, RegionParent
from content_models.snippets.reporting_point import (
    ReportingPoint,
    ReportingPointChannel,
    ReportingPointRegion,
    ReportingPointSource,
)
from content_models.snippets.verification import Verification
from content_models.vocabularies.audience import Audience
from content_models.vocabularies.exploitation_form import ExploitationForm
from content_models.vocabularies.need import Need

__all__ = [
    "AboutPage",
    "Audience",
    "AudienceHubPage",
    "CampaignPage",
    "CampaignPageSource",
    "Channel",
    "ChannelHours",
    "ChannelHoursException",
    "ContentDocument",
    "ContentImage",
    "ContentRendition",
    "ExploitationForm",
    "ExploitationFormPage",
    "ExploitationFormPageSource",
    "GlossaryTerm",
    "GuidancePage",
    "GuidancePageSource",
    "Holiday",
    "HomePage",
    "LocaleProfile",
    "Need",
    "Notice",
    "Organisation",
    "ProcessPage",
    "ProcessPageSource",
    "QuestionListPage",
    "QuestionListPageSource",
    "ReferralCase",
    "ReferralCaseAllowed",
    "ReferralCaseFirst",
    "ReferralCaseForbidden",
    "ReferralCaseSource",
    "ReferralEffect",
    "ReferralQuestion",
    "ReferralRule",
    "ReferralRuleRegion",
    "ReferralRuleSource",
    "Region",
    "RegionParent",
    "ReportingPoint",
    "ReportingPointChannel",
    "ReportingPointRegion",
    "ReportingPointSource",
    "Verification",
]
