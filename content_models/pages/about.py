from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from content_models.pages.page import OwnedPage


class AboutPage(OwnedPage):
    """A plain page about the site itself, such as its privacy statement."""

    parent_page_types = ["content_models.HomePage"]
    subpage_types: list[str] = []

    content_panels = [*OwnedPage.content_panels, FieldPanel("body"), *OwnedPage.owner_panels]

    class Meta:
        verbose_name = _("gewone pagina")
        verbose_name_plural = _("gewone pagina’s")
