"""The admin screens of the snippets, in the words editors use."""

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, LiveStatusTagColumn, UpdatedAtColumn
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.admin.choosers import ChannelChooser, DeskChooser, RegionChooser
from cms.admin.desks import COLUMNS, DeskFilters, DesksView
from cms.admin.source_list import SourceIndexView
from cms.workflow.emergency import buttons_of
from cms.workflow.views import ReviewedCreateView, ReviewedEditView
from content_models.models import (
    Audience,
    Channel,
    ExploitationForm,
    GlossaryTerm,
    Need,
    Notice,
    Organisation,
    Region,
    ReportingPoint,
)


class EditWithActions(ReviewedEditView):
    """The edit screen, with “checked” and “recall” among its buttons."""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        own = [*action_buttons(self.object), *buttons_of(self.object, self.request.user)]
        return [*super().header_more_buttons, *own]


def action_buttons(obj: Any) -> list[Button]:
    buttons = []
    if isinstance(obj, ReportingPoint | Channel):
        url = reverse("confirm_checked", args=[obj._meta.model_name, obj.pk])
        buttons.append(Button(_("Gecontroleerd, niets veranderd"), url=url, icon_name="check", priority=5))
    if hasattr(obj, "translation_key"):
        url = reverse("recall", args=[obj._meta.app_label, obj._meta.model_name, obj.pk])
        buttons.append(Button(_("Terugroepen"), url=url, icon_name="warning", priority=80))
    return buttons


class ReportingPointViewSet(SnippetViewSet):
    model = ReportingPoint
    icon = "group"
    menu_label = _("Contactpunten")
    menu_order = 110
    add_to_admin_menu = True
    index_view_class = DesksView
    add_view_class = ReviewedCreateView
    edit_view_class = EditWithActions
    list_display = COLUMNS
    filterset_class = DeskFilters
    chooser_viewset_class = DeskChooser
    copy_view_enabled = False
    inspect_view_enabled = False


class ChannelViewSet(SnippetViewSet):
    model = Channel
    icon = "mail"
    menu_label = _("Kanalen")
    menu_order = 120
    add_to_admin_menu = True
    index_view_class = SourceIndexView
    add_view_class = ReviewedCreateView
    edit_view_class = EditWithActions
    list_display = ["value", "organisation", "type", UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = ["type", "confidence", "hours_status"]
    chooser_viewset_class = ChannelChooser
    copy_view_enabled = False


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "home"
    menu_label = _("Organisaties")
    menu_order = 130
    add_to_admin_menu = True
    index_view_class = SourceIndexView
    add_view_class = ReviewedCreateView
    edit_view_class = EditWithActions
    list_display = ["name", "website", UpdatedAtColumn(), LiveStatusTagColumn()]
    copy_view_enabled = False


class RegionViewSet(SnippetViewSet):
    model = Region
    icon = "site"
    menu_label = _("Regio’s")
    menu_order = 135
    add_to_admin_menu = True
    list_display = ["name", "kind", "code", UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = ["kind"]
    chooser_viewset_class = RegionChooser
    copy_view_enabled = False


class GlossaryTermViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Begrippen")
    menu_order = 136
    add_to_admin_menu = True
    index_view_class = SourceIndexView
    add_view_class = ReviewedCreateView
    edit_view_class = EditWithActions
    list_display = [
        "word",
        "code",
        BooleanColumn("never_translate", label=_("nooit vertalen")),
        UpdatedAtColumn(),
        LiveStatusTagColumn(),
    ]
    list_filter = ["never_translate"]
    copy_view_enabled = False


class NoticeViewSet(SnippetViewSet):
    model = Notice
    icon = "warning"
    menu_label = _("Mededelingen")
    menu_order = 105
    add_to_admin_menu = True
    index_view_class = SourceIndexView
    add_view_class = ReviewedCreateView
    edit_view_class = EditWithActions
    list_display = ["title", "severity", UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = ["severity"]
    copy_view_enabled = False


class TermViewSet(SnippetViewSet):
    icon = "tag"
    index_view_class = SourceIndexView
    add_view_class = ReviewedCreateView
    edit_view_class = EditWithActions
    list_display = ["label", "code", UpdatedAtColumn(), LiveStatusTagColumn()]
    copy_view_enabled = False


class AudienceViewSet(TermViewSet):
    model = Audience


class NeedViewSet(TermViewSet):
    model = Need


class ExploitationFormViewSet(TermViewSet):
    model = ExploitationForm


class VocabulariesViewSetGroup(SnippetViewSetGroup):
    items = (AudienceViewSet, NeedViewSet, ExploitationFormViewSet)
    menu_label = _("Woordenlijsten")
    menu_icon = "list-ul"
    menu_order = 140
