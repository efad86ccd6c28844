from typing import Any

from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin


class NamedScreen(WagtailAdminTemplateMixin):
    """A screen of ours, with its own name above it."""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = super().get_breadcrumbs_items()
        return [*items, {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}]
