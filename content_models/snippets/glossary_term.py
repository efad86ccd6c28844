from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from content_models.base import TranslatableSnippet
from content_models.problems import Problem


class GlossaryTerm(TranslatableSnippet):
    """A word explained, with the other words people use for it and those we do not use."""

    code = models.SlugField(
        _("code"), max_length=60, help_text=_("Verandert nooit: andere websites gebruiken deze code.")
    )
    word = models.CharField(_("woord"), max_length=80)
    definition = models.TextField(_("uitleg"), max_length=500, help_text=_("In gewone woorden, in één of twee zinnen."))
    synonyms = models.TextField(
        _("andere woorden"),
        blank=True,
        help_text=_("Zoals mensen het zelf noemen. Zoeken vindt ze ook. Eén per regel."),
    )
    forbidden_variants = models.TextField(
        _("woorden die we niet gebruiken"),
        blank=True,
        help_text=_("Redacteuren en vertalers krijgen een waarschuwing. Eén per regel."),
    )
    never_translate = models.BooleanField(
        _("nooit vertalen"),
        default=False,
        help_text=_("Aan: dit woord blijft in elke taal Nederlands, zoals CoMensha."),
    )

    panels = [
        MultiFieldPanel([FieldPanel("word"), FieldPanel("definition"), FieldPanel("code")], heading=_("Woord")),
        MultiFieldPanel([FieldPanel("synonyms"), FieldPanel("forbidden_variants")], heading=_("Andere woorden")),
        FieldPanel("never_translate"),
    ]
    search_fields = [
        index.SearchField("word"),
        index.AutocompleteField("word"),
        index.SearchField("synonyms"),
        index.FilterField("locale_id"),
    ]
    texts = ["word", "definition", "synonyms", "forbidden_variants"]
    facts = ["code", "never_translate"]

    class Meta(TranslatableSnippet.Meta):
        verbose_name = _("begrip")
        verbose_name_plural = _("begrippen")
        ordering = ["word"]

    def __str__(self) -> str:
        return self.word

    def publish_problems(self) -> Iterable[Problem]:
        others = GlossaryTerm.objects.exclude(translation_key=self.translation_key)
        if others.filter(code=self.code).exists():
            yield Problem("code", _("De code “{code}” bestaat al: kies een andere code.").format(code=self.code))
        forbidden = {word.casefold() for word in lines(self.forbidden_variants)}
        for word in [self.word, *lines(self.synonyms)]:
            if word.casefold() in forbidden:
                sentence = _("“{word}” staat ook bij de woorden die we niet gebruiken: haal het op één plek weg.")
                yield Problem("forbidden_variants", sentence.format(word=word))


def lines(text: str) -> list[str]:
    """The words of a field that holds one a line."""
    return [word for line in text.splitlines() if (word := line.strip())]
