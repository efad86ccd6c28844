"""What was published without a review: a list, and the review afterwards by somebody else than who published."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.log_actions import log

from cms.admin.named_screen import NamedScreen
from cms.users.roles import CHIEF_EDITOR, MINISTRY_REVIEWER, has_role
from cms.workflow.models import UnreviewedPublication

REVIEWED = "workflow.review_afterwards"


class UnreviewedList(NamedScreen, TemplateView):
    """What nobody reviewed yet."""

    template_name = "workflow/unreviewed_publications.html"
    page_title = _("Online, nog na te kijken")
    header_icon = "warning"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        finder = AdminURLFinder(self.request.user)
        waiting = UnreviewedPublication.objects.waiting().select_related("published_by", "content_type")
        rows = [
            (each, finder.get_edit_url(each.content_object), may_review(self.request.user, each)) for each in waiting
        ]
        return super().get_context_data(rows=rows, **kwargs)


class ReviewAfterwards(NamedScreen, TemplateView):
    """POST: somebody read it, and it can stay."""

    http_method_names = ["post"]
    done = reverse_lazy("workflow:unreviewed_publications")

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        publication = get_object_or_404(UnreviewedPublication.objects.waiting(), pk=pk)
        if not may_review(request.user, publication):
            messages.error(request, _("Je kunt niet nakijken wat je zelf publiceerde: vraag een collega."))
            return redirect(str(self.done))
        publication.reviewed_by, publication.reviewed_at = request.user, timezone.now()
        publication.save()
        log(publication.content_object, REVIEWED, user=request.user, data={"reason": publication.reason})
        messages.success(request, _("Nagekeken."))
        return redirect(str(self.done))


def may_review(user: Any, publication: UnreviewedPublication) -> bool:
    if user.pk == publication.published_by_id:
        return False
    return bool(user.is_superuser or has_role(user, MINISTRY_REVIEWER) or has_role(user, CHIEF_EDITOR))
