"""The dead ends of the published guide, found while the editor waits a few seconds."""

import time
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from api.referral import Guide
from cms.admin.named_screen import NamedScreen
from cms.referral.dead_ends import KINDS, MOMENTS, DeadEnds, Example, find_dead_ends
from cms.referral.draft_guide import published_guide
from cms.referral.permissions import TriesOnly
from cms.referral.sentences import names_of


class DeadEndReport(TriesOnly, NamedScreen, TemplateView):
    template_name = "referral/dead_ends.html"
    page_title = _("Doodlopende wegen")
    header_icon = "no-view"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        guide, started = published_guide(), time.monotonic()
        found = find_dead_ends(guide)
        seconds = max(round(time.monotonic() - started), 1)
        return super().get_context_data(found=found, groups=groups(found, guide), seconds=seconds, **kwargs)


def groups(found: DeadEnds, guide: Guide) -> list[dict[str, Any]]:
    """Each kind with how many there are, and some of them."""
    return [
        {
            "title": title,
            "count": found.counts[kind],
            "examples": [_shown(each, guide) for each in found.examples[kind]],
        }
        for kind, title in KINDS.items()
    ]


def _shown(example: Example, guide: Guide) -> dict[str, Any]:
    return {
        "path": example.path,
        "moment": MOMENTS.get(example.moment, ""),
        "desks": names_of(example.desks[:3], guide) if example.desks else "",
    }
