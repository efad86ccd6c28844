"""Every model, imported so that Django finds it. Each lives in the file of its name."""

from content_models.locale_profile import LocaleProfile
from content_models.pages.guidance import GuidancePage, GuidancePageSource
from content_models.pages.home import HomePage
from content_models.snippets.channel import Channel, ChannelHours, ChannelHoursException
from content_models.snippets.organisation import Organisation
from content_models.snippets.reporting_point import ReportingPoint, ReportingPointChannel, ReportingPointSource
from content_models.snippets.verification import Verification
from content_models.vocabularies.audience import Audience
from content_models.vocabularies.exploitation_form import ExploitationForm
from content_models.vocabularies.need import Need

__all__ = [
    "Audience",
    "Channel",
    "ChannelHours",
    "ChannelHoursException",
    "ExploitationForm",
    "GuidancePage",
    "GuidancePageSource",
    "HomePage",
    "LocaleProfile",
    "Need",
    "Organisation",
    "ReportingPoint",
    "ReportingPointChannel",
    "ReportingPointSource",
    "Verification",
]
