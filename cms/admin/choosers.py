"""Choosers that show what tells records apart: a number, a place. Only records of the source language."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.models import TranslatableMixin
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet

from cms.admin.desk_columns import first_number, place_of


class SourceOnly:
    """Of the source language; a translation is never chosen, its source leads to it."""

    model: Any
    own_columns: list[Column] = []

    def get_object_list(self) -> QuerySet[Any]:
        found = super().get_object_list()  # type: ignore[misc]
        is_translated = issubclass(self.model, TranslatableMixin)
        return found.filter(locale__profile__is_source=True) if is_translated else found

    @property
    def columns(self) -> list[Column]:
        first, *others = super().columns  # type: ignore[misc]
        return [first, *self.own_columns, *others]


def chooser(*columns: Column) -> type[SnippetChooserViewSet]:
    """A chooser with these columns behind the name."""
    own = {"own_columns": list(columns)}
    choose = type("Choose", (SourceOnly, ChooseView), own)
    results = type("ChooseResults", (SourceOnly, ChooseResultsView), own)
    return type(
        "Chooser", (SnippetChooserViewSet,), {"choose_view_class": choose, "choose_results_view_class": results}
    )


DeskChooser = chooser(
    Column("number", label=_("Nummer of adres"), accessor=first_number),
    Column("place", label=_("Plaats"), accessor=place_of),
)
ChannelChooser = chooser(
    Column("type", label=_("Soort"), accessor=lambda channel: channel.get_type_display()),
    Column("label", label=_("Opschrift"), accessor=lambda channel: channel.get_label_display()),
)
RegionChooser = chooser(
    Column(
        "parents",
        label=_("Ligt in"),
        accessor=lambda region: ", ".join(choice.parent.name for choice in region.parents.all()),
    ),
)
