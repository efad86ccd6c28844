"""How the translations of one object stand, in all languages, and asking for more: for editors."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource

from cms.translation import jobs
from cms.translation.models import TranslationJob, TranslationState
from cms.translation.scopes import subtree
from cms.translation.states import mark_urgent
from cms.translation.tasks import carry_over
from cms.translation.views.access import EditorScreen


class Overview(EditorScreen):
    template_name = "translation/overview.html"
    page_title = gettext_lazy("Vertalingen")

    def load(self, object_id: uuid.UUID, **kwargs: Any) -> None:
        super().load()
        self.source = get_object_or_404(TranslationSource, object_id=object_id, locale__profile__is_source=True)
        self.object = self.source.get_source_instance()

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        states = TranslationState.objects.filter(object_id=self.source.object_id)
        return self.show(
            object=self.object,
            states=states.select_related("locale__profile").order_by("locale__profile__code"),
            has_old=states.filter(status="outdated", is_urgent=False).exists(),
            has_pages_below=isinstance(self.object, Page) and self.object.get_children().exists(),
            edit_url=AdminURLFinder(request.user).get_edit_url(self.object),
        )


class Submit(Overview):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        locales = Locale.objects.filter(profile__is_source=False, profile__code__in=request.POST.getlist("locale"))
        if not locales:
            messages.error(request, _("Kies een of meer talen."))
            return redirect("translations:overview", object_id=self.source.object_id)
        rows = subtree(self.object) if "subtree" in request.POST else [self.object]
        job = jobs.start(
            TranslationJob.Kind.SUBMIT,
            jobs.submission(rows, locales),
            title=str(self.object),
            back=request.path.removesuffix("submit/"),
            user=request.user,
        )
        return redirect("translations:job", pk=job.pk)


class MarkUrgent(Overview):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        count = mark_urgent(self.source.object_id)
        carry_over.enqueue(str(self.source.object_id))  # the translators hear of it
        sentence = _("De laatste wijziging is dringend. Aantal talen met een oude vertaling: {count}.")
        messages.success(request, sentence.format(count=count))
        return redirect("translations:overview", object_id=self.source.object_id)
