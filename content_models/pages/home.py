from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from content_models.pages.page import BasePage


class HomePage(BasePage):
    """The root of one language."""

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "content_models.AudienceHubPage",
        "content_models.GuidancePage",
        "content_models.ExploitationFormPage",
        "content_models.ProcessPage",
        "content_models.QuestionListPage",
        "content_models.CampaignPage",
        "content_models.AboutPage",
    ]

    class Meta:
        verbose_name = _("startpagina")
        verbose_name_plural = _("startpagina’s")
