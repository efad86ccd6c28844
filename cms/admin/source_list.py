from typing import Any

from django.db.models import QuerySet
from wagtail.models import TranslatableMixin
from wagtail.snippets.views.snippets import IndexView


class SourceIndexView(IndexView):
    """The list of what editors write. Translations have a list of their own, for translators."""

    def get_base_queryset(self) -> QuerySet[Any]:
        found: QuerySet[Any] = super().get_base_queryset()
        is_translated = issubclass(self.model, TranslatableMixin)
        return found.filter(locale__profile__is_source=True) if is_translated else found
