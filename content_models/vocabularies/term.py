from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from content_models.base import TranslatableSnippet
from content_models.problems import Problem


class Term(TranslatableSnippet):
    """One word of a vocabulary: the code never changes, the label is what people read."""

    code = models.SlugField(
        _("code"), max_length=40, help_text=_("Verandert nooit: andere websites gebruiken deze code.")
    )
    label = models.CharField(_("naam"), max_length=80)
    description = models.TextField(_("uitleg"), blank=True)
    position = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    panels = [FieldPanel("code"), FieldPanel("label"), FieldPanel("description"), FieldPanel("position")]
    search_fields = [index.SearchField("label"), index.AutocompleteField("label"), index.FilterField("locale_id")]
    texts = ["label", "description"]
    facts = ["code", "position"]

    class Meta(TranslatableSnippet.Meta):
        abstract = True
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.label

    def publish_problems(self) -> Iterable[Problem]:
        others = type(self).objects.filter(code=self.code).exclude(translation_key=self.translation_key)
        if others.exists():
            yield Problem("code", _("De code “{code}” bestaat al: kies een andere code.").format(code=self.code))
