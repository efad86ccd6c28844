from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from content_models.base import TranslatableSnippet
from content_models.blocks.answer import AnswerBlocks
from content_models.codes import QuestionKind
from content_models.fields import CodesField, ContentField
from content_models.problems import Problem
from content_models.referral_facets import CODE_LENGTH, CONDITIONS, SITUATION, condition_choices
from content_models.referral_problems import code_problems, contradiction_problems, key_problems


class ReferralQuestion(TranslatableSnippet):
    """One question on the way to a desk. Which one is next depends on what was answered so far."""

    key = models.SlugField(
        _("sleutel"), max_length=80, help_text=_("Verandert nooit: andere websites gebruiken deze sleutel.")
    )
    position = models.PositiveSmallIntegerField(_("volgorde"), default=100)
    kind = models.CharField(_("soort vraag"), max_length=10, choices=QuestionKind, default=QuestionKind.CHOICE)
    conditions = CodesField(
        choices=condition_choices,
        code_length=CODE_LENGTH,
        verbose_name=_("voorwaarden"),
        blank=True,
        help_text=_("We stellen de vraag alleen als dit klopt met de antwoorden tot dan toe. Niets gekozen: altijd."),
    )
    text = models.CharField(_("vraag"), max_length=200)
    help = models.TextField(_("uitleg"), max_length=400, blank=True)
    answers = ContentField(AnswerBlocks(), blank=True, verbose_name=_("antwoorden"))

    panels = [
        MultiFieldPanel([FieldPanel("text"), FieldPanel("help")], heading=_("Wat lezers zien")),
        FieldPanel("answers"),
        MultiFieldPanel([FieldPanel("key"), FieldPanel("position"), FieldPanel("kind")], heading=_("Vraag")),
        FieldPanel("conditions", heading=_("Wanneer we dit vragen")),
    ]
    preview_modes: list[tuple[str, str]] = []
    search_fields = [
        index.SearchField("text"),
        index.AutocompleteField("text"),
        index.AutocompleteField("key"),
        index.FilterField("locale_id"),
    ]
    texts = ["text", "help", "answers"]
    urgent = texts
    facts = ["key", "position", "kind", "conditions"]

    class Meta(TranslatableSnippet.Meta):
        verbose_name = _("vraag voor doorverwijzen")
        verbose_name_plural = _("vragen voor doorverwijzen")
        ordering = ["position", "key"]

    def __str__(self) -> str:
        return self.text

    @property
    def needs_human_texts(self) -> bool:
        return True

    def publish_problems(self) -> Iterable[Problem]:
        yield from key_problems(self)
        yield from code_problems("conditions", self.conditions, CONDITIONS)
        answers = [answer.value for answer in self.answers]
        if not answers and self.kind != QuestionKind.PLACE:
            yield Problem("answers", _("Voeg een antwoord toe, of kies als soort vraag “een plaats”."))
        for answer in answers:
            yield from code_problems("answers", answer["sets"] or [], SITUATION)
            yield from contradiction_problems("answers", answer["sets"] or [])
        # One answer may do nothing: “I don’t know”.
        if answers and not any(answer["sets"] or answer["ends"] for answer in answers):
            sentence = _("Geen antwoord doet iets: kies bij een antwoord wat we dan weten, of zet “laatste vraag” aan.")
            yield Problem("answers", sentence)
