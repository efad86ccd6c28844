from uuid import UUID, uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from content_models.base import Snippet


class Holiday(Snippet):
    """A public holiday. Each channel says whether it is open on these days.

    Its name is for editors, so there is nothing to translate.
    """

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    date = models.DateField(_("datum"), unique=True)
    name = models.CharField(_("naam"), max_length=120)

    panels = [FieldPanel("date"), FieldPanel("name")]
    preview_modes: list[tuple[str, str]] = []
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("feestdag")
        verbose_name_plural = _("feestdagen")
        ordering = ["date"]

    @property
    def document_id(self) -> UUID:
        return self.uuid

    def __str__(self) -> str:
        return f"{self.name} ({self.date})"
