from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet

from cms.referral import exception_views, exceptions, viewsets
from cms.referral.dead_end_report import DeadEndReport
from cms.referral.edit_menu import items_for
from cms.referral.examples_view import Examples
from cms.referral.permissions import may_try
from cms.referral.simulator import Simulator, TrialScreen
from cms.referral.walk_view import WalkThrough

for viewset in (viewsets.RuleViewSet, viewsets.QuestionViewSet, viewsets.CaseViewSet, viewsets.HolidayViewSet):
    register_snippet(viewset)


class TrialMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_try(request.user)


@hooks.register("register_admin_menu_item")
def menu() -> MenuItem:
    items = Menu(register_hook_name=viewsets.MENU)
    return SubmenuMenuItem(_("Doorverwijzen"), items, icon_name="redirect", order=115)


@hooks.register(viewsets.MENU)
def simulator() -> MenuItem:
    return TrialMenuItem(_("Simulator"), reverse("referral:simulator"), icon_name="crosshairs", order=10)


@hooks.register(viewsets.MENU)
def dead_ends() -> MenuItem:
    return TrialMenuItem(_("Doodlopende wegen"), reverse("referral:dead_ends"), icon_name="no-view", order=60)


@hooks.register(viewsets.MENU)
def list_of_exceptions() -> MenuItem:
    return TrialMenuItem(_("Uitzonderingen"), reverse("referral:exceptions"), icon_name="warning", order=70)


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern | URLResolver]:
    patterns = [
        *trial("simulator", Simulator),
        *trial("walk", WalkThrough),
        *trial("examples", Examples),
        path("dead-ends", DeadEndReport.as_view(), name="dead_ends"),
        path("exceptions", exception_views.ExceptionList.as_view(), name="exceptions"),
        path("exceptions/<str:action>/<str:model>/<int:pk>", exception_views.MakeException.as_view(), name="exception"),
    ]
    return [path("referral/", include((patterns, "referral")))]


def trial(name: str, screen: type[TrialScreen]) -> list[URLPattern]:
    """The screen for the published guide, and for the one with a draft in it."""
    view = screen.as_view()
    return [path(name, view, name=name), path(f"{name}/<str:model>/<int:pk>", view, name=f"{name}_with")]


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    label = _("Uitzondering: een voorbeeld klopt niet meer")
    actions.register_action(exceptions.MADE, label, label)


@hooks.register("construct_snippet_action_menu")
def more_actions(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    if context["view"] == "edit":
        items.extend(items_for(context["instance"], request.user))
