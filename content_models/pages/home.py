from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from content_models.base import BasePage
from content_models.blocks.content import ContentBlocks
from content_models.blocks.table import uneven_rows
from content_models.fields import ContentField
from content_models.problems import Problem


class HomePage(BasePage):
    """The root of one language."""

    summary = models.TextField(_("samenvatting"), max_length=300)
    body = ContentField(ContentBlocks(), blank=True, verbose_name=_("inhoud"))

    content_panels = [*BasePage.content_panels, FieldPanel("summary"), FieldPanel("body")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["content_models.GuidancePage"]

    texts = ["title", "neutral_title", "summary", "body"]

    class Meta:
        verbose_name = _("startpagina")
        verbose_name_plural = _("startpagina’s")

    def publish_problems(self) -> Iterable[Problem]:
        yield from (Problem("body", sentence) for sentence in uneven_rows(self.body))
