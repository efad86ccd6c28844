"""The screens of records that are reviewed: they offer no way to publish, and take none.

Wagtail reads which button was clicked before any hook is asked.
"""

from typing import Any

from wagtail.snippets.views.snippets import CreateView, EditView

from cms.workflow.reviewed_content import is_reviewed


class ReviewedEditView(EditView):
    def get_available_actions(self) -> list[str]:
        return without_publish(super().get_available_actions(), is_reviewed(self.object))


class ReviewedCreateView(CreateView):
    def get_available_actions(self) -> list[str]:
        return without_publish(super().get_available_actions(), self.model.get_default_workflow() is not None)


def without_publish(actions: list[Any], is_under_review: bool) -> list[Any]:
    return [action for action in actions if action != "publish"] if is_under_review else actions
