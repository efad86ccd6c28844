from typing import Any

from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin


class NamedScreen(WagtailAdminTemplateMixin):
    """A screen of ours, with its own name above it."""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = super().get_breadcrumbs_items()
        return [*items, {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The scripts of a form's widgets too: without them, a chooser is a button that does nothing."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        if "form" in context:
            context["media"] = context["form"].media
        return context
