"""Rules, questions, examples and holidays, together in one menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import LiveStatusTagColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.admin.source_list import SourceIndexView
from cms.admin.viewsets import EditWithActions
from cms.workflow.views import ReviewedCreateView
from content_models.models import Holiday, ReferralCase, ReferralQuestion, ReferralRule

MENU = "register_referral_menu_item"


class GuideViewSet(SnippetViewSet):
    menu_hook = MENU
    add_to_admin_menu = True
    index_view_class = SourceIndexView
    add_view_class = ReviewedCreateView
    edit_view_class = EditWithActions
    copy_view_enabled = False


class RuleViewSet(GuideViewSet):
    model = ReferralRule
    icon = "sliders"
    menu_label = _("Regels")
    menu_order = 20
    list_display = ["name", "priority", "owner", UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = ["owner"]
    ordering = ["priority", "key"]


class QuestionViewSet(GuideViewSet):
    model = ReferralQuestion
    icon = "help"
    menu_label = _("Vragen")
    menu_order = 30
    list_display = ["text", "position", "kind", UpdatedAtColumn(), LiveStatusTagColumn()]
    ordering = ["position", "key"]


class CaseViewSet(GuideViewSet):
    model = ReferralCase
    icon = "clipboard-list"
    menu_label = _("Voorbeelden")
    menu_order = 40
    list_display = ["title", "key", UpdatedAtColumn(), LiveStatusTagColumn()]


class HolidayViewSet(GuideViewSet):
    model = Holiday
    icon = "calendar-alt"
    menu_label = _("Feestdagen")
    menu_order = 50
    list_display = ["name", "date", LiveStatusTagColumn()]
    ordering = ["date"]
