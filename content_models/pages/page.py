"""What all pages share: a neutral title, a summary and a body; and the pages that have an owner."""

import re
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from content_models.base import Content
from content_models.blocks.content import ContentBlocks
from content_models.blocks.table import uneven_rows
from content_models.desks_in_text import unpublished_desks
from content_models.fields import ContentField
from content_models.media_in_text import unusable_media
from content_models.pages.copying import CopyAsDraftForm
from content_models.phone_links import wrong_phone_links
from content_models.problems import Problem

# A slug stands in the address bar and the history of a phone that somebody else may hold.
REVEALING = re.compile(
    r"mensenhandel|trafficking|uitbuit|exploit|slachtoffer|victim|politie|police|aangifte|charges|prostitu|loverboy|seks|sex|meld|report"
)


class BasePage(Content, Page):
    """A page with a title that reveals nothing to somebody who looks along.

    `streams` names the fields that hold blocks: what they name must be published before the page.
    """

    neutral_title = models.CharField(
        _("neutrale titel"),
        max_length=80,
        blank=True,
        help_text=_(
            "Staat in het tabblad en in de geschiedenis van de browser. Laat niet zien waar de pagina over gaat."
        ),
    )
    summary = models.TextField(
        _("samenvatting"), max_length=300, help_text=_("In lijsten en zoekresultaten. Eén of twee korte zinnen.")
    )
    body = ContentField(ContentBlocks(), blank=True, verbose_name=_("inhoud"))

    copy_form_class = CopyAsDraftForm
    streams = ["body"]
    texts = ["title", "neutral_title", "summary", "body"]

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = ["slug", "neutral_title"]

    class Meta:
        abstract = True

    def publish_problems(self) -> Iterable[Problem]:
        yield from self._neutrality_problems()
        for name in self.streams:
            yield from _stream_problems(name, getattr(self, name))

    def _neutrality_problems(self) -> Iterable[Problem]:
        if not self.is_for_victims:
            return
        if not self.neutral_title:
            yield Problem("neutral_title", _("Geef deze pagina voor slachtoffers een neutrale titel."))
        if found := REVEALING.search(self.slug):
            sentence = _("Kies een neutrale slug: “{word}” verraadt waar deze pagina over gaat.")
            yield Problem("slug", sentence.format(word=found.group()))


class OwnedPage(BasePage):
    """A page somebody keeps true."""

    content_owner = models.CharField(_("eigenaar"), max_length=80, help_text=_("Wie zorgt dat deze pagina klopt?"))
    review_on = models.DateField(_("opnieuw bekijken op"))

    facts = ["content_owner", "review_on"]
    owner_panels = [MultiFieldPanel([FieldPanel("content_owner"), FieldPanel("review_on")], heading=_("Beheer"))]

    class Meta:
        abstract = True


def _stream_problems(field: str, stream: Any) -> Iterable[Problem]:
    for desk in unpublished_desks(stream):
        sentence = _("Publiceer eerst het contactpunt “{desk}”, of haal het uit de pagina.")
        yield Problem(field, sentence.format(desk=desk))
    for link, right in wrong_phone_links(stream):
        sentence = _("De link “{link}” belt niet goed: maak er “{right}” van.")
        yield Problem(field, sentence.format(link=link, right=right))
    yield from (Problem(field, sentence) for sentence in uneven_rows(stream))
    yield from (Problem(field, sentence) for sentence in unusable_media(stream))
