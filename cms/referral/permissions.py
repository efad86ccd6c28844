"""Who may try the guide, and who may make an exception."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from wagtail.permission_policies import ModelPermissionPolicy

from content_models.models import ReferralRule

LOOKING = ["add", "change", "publish", "view"]


def may_try(user: Any) -> bool:
    """Editors, reviewers and auditors: whoever sees the rules. Translators see their language only."""
    return bool(ModelPermissionPolicy(ReferralRule).user_has_any_permission(user, LOOKING))


class TriesOnly:
    """A screen for whoever may try the guide. What it shows is kept by nobody."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_try(request.user):
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        response["Cache-Control"] = "no-store"
        return response
