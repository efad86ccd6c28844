from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from cms.admin import viewsets
from cms.admin.checked import ConfirmChecked
from cms.admin.languages import LocaleProfileViewSet
from cms.admin.originals import Original
from cms.admin.recalling import RecallView
from content_models.base import Content

for snippet_viewset in (
    viewsets.ReportingPointViewSet,
    viewsets.ChannelViewSet,
    viewsets.OrganisationViewSet,
    viewsets.RegionViewSet,
    viewsets.GlossaryTermViewSet,
    viewsets.NoticeViewSet,
    viewsets.VocabulariesViewSetGroup,
):
    register_snippet(snippet_viewset)


@hooks.register("register_admin_viewset")
def languages() -> ViewSet:
    return LocaleProfileViewSet("languages")


@hooks.register("register_admin_urls")
def actions() -> list[URLPattern]:
    return [
        path("originals/<path:name>", Original.as_view(), name="original"),
        path("checked/<str:model>/<int:pk>", ConfirmChecked.as_view(), name="confirm_checked"),
        path("recall/<str:app>/<str:model>/<int:pk>", RecallView.as_view(), name="recall"),
    ]


@hooks.register("register_page_header_buttons")
def recall_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if view_name == "edit" and isinstance(page, Content) and page.live:
        yield from viewsets.action_buttons(page)


@hooks.register("insert_global_admin_css")
def demonstration_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("editors_admin/demonstration.css"))


@hooks.register("insert_global_admin_css")
def folded_checkboxes_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("editors_admin/folded-checkboxes.css"))


@hooks.register("construct_main_menu")
def no_help_of_wagtail(request: HttpRequest, items: list[Any]) -> None:
    """It tells editors, in English, what is new in Wagtail and where to discuss it."""
    items[:] = [item for item in items if item.name != "help"]
