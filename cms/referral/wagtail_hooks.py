from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from cms.referral import exception_views, exceptions
from cms.referral.edit_menu import items_for


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern | URLResolver]:
    patterns = [
        path("exceptions", exception_views.ExceptionList.as_view(), name="exceptions"),
        path("exceptions/<str:action>/<str:model>/<int:pk>", exception_views.MakeException.as_view(), name="exception"),
    ]
    return [path("referral/", include((patterns, "referral")))]


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    label = _("Uitzondering: een voorbeeld klopt niet meer")
    actions.register_action(exceptions.MADE, label, label)


@hooks.register("construct_snippet_action_menu")
def more_actions(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    if context["view"] == "edit":
        items.extend(items_for(context["instance"], request.user))
