from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from content_models.base import TranslatableSnippet


class Organisation(TranslatableSnippet):
    """Who answers at a desk, and who owns its channels."""

    name = models.CharField(_("naam"), max_length=160)
    website = models.URLField(_("website"), blank=True)

    panels = [FieldPanel("name"), FieldPanel("website")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("locale_id")]
    texts = ["name"]
    facts = ["website"]

    class Meta(TranslatableSnippet.Meta):
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
