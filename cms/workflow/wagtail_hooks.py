from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page, WorkflowMixin, WorkflowState

from cms.workflow import emergency, unreviewed
from cms.workflow.models import UnreviewedPublication
from cms.workflow.reviewed_content import is_reviewed

PUBLISH = "action-publish"


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern | URLResolver]:
    patterns = [
        path("emergency/<str:app>/<str:model>/<int:pk>", emergency.PublishNow.as_view(), name="publish_now"),
        path("unreviewed", unreviewed.UnreviewedList.as_view(), name="unreviewed_publications"),
        path("unreviewed/<int:pk>", unreviewed.ReviewAfterwards.as_view(), name="review_afterwards"),
    ]
    return [path("review/", include((patterns, "workflow")))]


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    published, reviewed = gettext_lazy("Met spoed gepubliceerd"), gettext_lazy("Achteraf nagekeken")
    actions.register_action(emergency.PUBLISHED, published, published)
    actions.register_action(unreviewed.REVIEWED, reviewed, reviewed)


@hooks.register("register_reports_menu_item")
def list_of_publications() -> MenuItem:
    url = reverse("workflow:unreviewed_publications")
    return MenuItem(gettext_lazy("Nog na te kijken"), url, icon_name="warning", order=50)


@hooks.register("construct_page_action_menu")
def no_publish_button_for_pages(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    page = context.get("page") or context.get("parent_page")
    if page is not None and page.specific.has_workflow:
        items[:] = [item for item in items if item.name != PUBLISH]


@hooks.register("construct_snippet_action_menu")
def no_publish_button_for_snippets(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    if _records_are_reviewed(context["model"]):
        items[:] = [item for item in items if item.name != PUBLISH]


@hooks.register("before_create_page")
def save_new_page_as_draft(request: HttpRequest, parent: Page, model: type[Page]) -> None:
    if parent.specific.has_workflow:
        publish_nothing(request)


@hooks.register("before_create_snippet")
def save_new_record_as_draft(request: HttpRequest, model: type[Any]) -> None:
    if _records_are_reviewed(model):
        publish_nothing(request)


@hooks.register("before_edit_page")
@hooks.register("before_edit_snippet")
def save_as_draft(request: HttpRequest, obj: Any) -> None:
    obj = obj.specific if isinstance(obj, Page) else obj
    if not is_reviewed(obj):
        return
    publish_nothing(request)
    if request.method == "GET" and request.accepts("text/html"):
        tell_what_happened(request, obj)


@hooks.register("before_bulk_action")
def no_publishing_in_bulk(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action_class: Any
) -> HttpResponse | None:
    if request.method != "POST" or action_type != "publish" or not any(is_reviewed(obj.specific) for obj in objects):
        return None
    messages.error(request, _("Publiceren kan niet voor meer pagina’s tegelijk: stuur ze één voor één ter controle."))
    return redirect("wagtailadmin_explore_root")


@hooks.register("register_page_header_buttons")
def emergency_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if view_name == "edit":
        yield from emergency.buttons_of(page.specific, user)


def publish_nothing(request: HttpRequest) -> None:
    """Turn a request to publish into one to save a draft: what was typed is kept, and the editor told what to do."""
    if request.method == "POST" and _without(request, PUBLISH):
        messages.error(
            request,
            _("Dit is bewaard als concept. Stuur het ter controle. Kan het niet wachten? Kies “Publiceer met spoed”."),
        )


def tell_what_happened(request: HttpRequest, obj: Any) -> None:
    """Why a text came back, and that it is live without a review."""
    state = obj.current_workflow_state
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        task = state.current_task_state
        sentence = _("Teruggestuurd door {name}: “{comment}”")
        messages.warning(request, sentence.format(name=task.finished_by, comment=task.comment))
    for each in UnreviewedPublication.objects.of(obj).waiting():
        sentence = _("Online sinds {date:%d-%m-%Y}, nog niet nagekeken: “{reason}”")
        messages.warning(request, sentence.format(date=each.published_at, reason=each.reason))


def _records_are_reviewed(model: type[Any]) -> bool:
    return issubclass(model, WorkflowMixin) and model.get_default_workflow() is not None


def _without(request: HttpRequest, name: str) -> bool:
    if name not in request.POST:
        return False
    data = request.POST.copy()
    del data[name]
    request.POST = data  # type: ignore[assignment]
    return True
