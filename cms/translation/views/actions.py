"""What else a translator does with one translation: machine, take back, preview, and PO files."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from cms.publishing.preview import shown
from cms.translation import jobs
from cms.translation.machine import machine_for
from cms.translation.models import TranslationJob
from cms.translation.po import LARGEST_FILE, UnreadablePo, export_po, import_po, overwrite, read_po
from cms.translation.publishing import going_along, take_back
from cms.translation.texts import segments_to_translate
from cms.translation.views.access import TranslationScreen


class Action(TranslationScreen):
    def back(self) -> HttpResponse:
        return redirect("translations:editor", object_id=self.source.object_id, code=self.profile.code)


class Machine(Action):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if machine_for(self.translation) is None:
            messages.error(request, _("Er is geen vertaalmachine voor deze taal."))
            return self.back()
        job = jobs.start(
            TranslationJob.Kind.MACHINE,
            [self.translation.pk],
            title=f"{self.source.object_repr} ({self.profile.name})",
            back=self.back()["Location"],
            user=request.user,
        )
        return redirect("translations:job", pk=job.pk)


class TakeBack(Action):
    template_name = "translation/take_back.html"
    page_title = gettext_lazy("Terugnemen")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show(profile=self.profile, title=self.source.object_repr, along=going_along(self.translation))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        take_back(self.translation, request.user)
        messages.success(request, _("Teruggenomen. Wat je schreef, is er nog."))
        return self.back()


class Preview(Action):
    """The document as readers would get it. What is not translated yet stands there in the source language."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        draft = self.source.get_ephemeral_translated_instance(self.profile.locale, fallback=True)
        untranslated = self.state.texts - self.state.texts_done if self.state else 0
        response = render(request, "publishing/preview.html", shown(draft) | {"untranslated": untranslated})
        response["Cache-Control"] = "no-store"
        return response


class PoDownload(Action):
    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        response = HttpResponse(
            str(export_po(self.translation)), content_type="text/x-gettext-translation; charset=utf-8"
        )
        name = f"{slugify(self.source.object_repr) or self.source.object_id}-{self.profile.code}.po"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


class PoUpload(Action):
    template_name = "translation/po_result.html"
    page_title = gettext_lazy("PO-bestand")

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        file = request.FILES.get("file")
        if file is None:
            messages.error(request, _("Kies eerst een bestand."))
            return self.back()
        try:
            found = import_po(self.translation, read_po(file.read(LARGEST_FILE + 1), self.translation), request.user)
        except UnreadablePo as problem:
            messages.error(request, str(problem))
            return self.back()
        if found.conflicts or found.left_out:
            return self.show(found=found, profile=self.profile, object_id=self.source.object_id)
        sentence = _("Overgenomen: {written}. Was al hetzelfde: {unchanged}.")
        messages.success(request, sentence.format(written=found.written, unchanged=found.unchanged))
        return self.back()


class PoSettle(Action):
    """The texts of the file that somebody chose over what was written meanwhile."""

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        chosen = [
            (segment, request.POST[f"data-{segment.pk}"])
            for segment in segments_to_translate(self.translation)
            if request.POST.get(f"choice-{segment.pk}") == "file"
        ]
        overwrite(self.translation, chosen, request.user)
        messages.success(request, _("Uit het bestand overgenomen: {count}.").format(count=len(chosen)))
        return self.back()
