"""The dead ends of the published guide. Finding them takes some seconds, so it is asked for, and once per guide."""

import time
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
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

    def post(self, request: HttpRequest) -> HttpResponse:
        guide = published_guide()
        found, seconds = search(guide)
        return self.render_to_response(
            self.get_context_data(found=found, groups=groups(found, guide), seconds=max(round(seconds), 1))
        )


@lru_cache(maxsize=1)
def search(guide: Guide) -> tuple[DeadEnds, float]:
    """What was found, and how many seconds that took."""
    started = time.monotonic()
    found = find_dead_ends(guide)
    return found, time.monotonic() - started


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
