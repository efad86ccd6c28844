"""What the menu under a rule, desk, channel or holiday offers more: to try it, or to let it through by name."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.action_menu import ActionMenuItem

from cms.admin.recalling import may_publish
from cms.referral.guide_choice import is_tried
from cms.referral.judging import is_case, is_judged
from cms.referral.permissions import may_try


class Link(ActionMenuItem):
    def __init__(self, label: Any, url: str, icon_name: str, order: int) -> None:
        super().__init__(order)
        self.name = f"action-{icon_name}"
        self.label, self.url, self.icon_name = label, url, icon_name

    def get_url(self, parent_context: Any) -> str:
        return self.url


def items_for(obj: Any, user: Any) -> Iterator[Link]:
    if is_tried(obj) and may_try(user):
        url = reverse("referral:simulator_with", args=[obj._meta.model_name, obj.pk])
        yield Link(_("Proberen in de simulator"), url, "crosshairs", 80)
    if not is_judged(obj) and not is_case(obj):
        return
    if may_publish(user, obj):
        url = reverse("referral:exception", args=["publish", obj._meta.model_name, obj.pk])
        yield Link(_("Uitzondering maken"), url, "warning", 90)
        if obj.live and is_judged(obj):
            url = reverse("referral:exception", args=["withdraw", obj._meta.model_name, obj.pk])
            yield Link(_("Uitzondering: van de websites halen"), url, "warning", 91)
