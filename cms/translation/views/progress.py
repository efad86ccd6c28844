"""How far the worker is with a job."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from cms.translation.models import TranslationJob
from cms.translation.views.access import Screen


class Progress(Screen):
    template_name = "translation/progress.html"

    def load(self, pk: int, **kwargs: Any) -> None:
        self.job = get_object_or_404(TranslationJob, pk=pk)
        if self.job.started_by_id != self.request.user.pk and not self.request.user.is_superuser:
            raise PermissionDenied(_("Iemand anders heeft dit gevraagd."))

    def get_page_title(self) -> str:
        return str(self.job.get_kind_display()).capitalize()

    def get_page_subtitle(self) -> str:
        return self.job.title

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show(job=self.job)
