"""Import in the admin: upload a file, see what would change, say yes."""

import hashlib
import tempfile
from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.log_actions import log

from cms.admin.named_screen import NamedScreen
from cms.importing.files import READERS
from cms.importing.importer import import_reporting_points
from cms.importing.models import ImportUpload, forget_old_uploads
from cms.importing.outcome import Outcome
from cms.importing.problems import ImportRefused, UnreadableFile

IMPORTED = "importing.imported"
MAY_IMPORT = "content_models.publish_reportingpoint"


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("Bestand"),
        help_text=_("Excel (.xlsx), CSV of JSON, tot 5 megabyte. Je ziet eerst wat er zou veranderen."),
        widget=forms.FileInput(attrs={"accept": ",".join(READERS)}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if Path(file.name).suffix.lower() not in READERS:
            raise forms.ValidationError(_("Kies een bestand dat eindigt op .xlsx, .csv of .json."))
        if file.size > settings.IMPORT_MAX_BYTES:
            raise forms.ValidationError(_("Dit bestand is groter dan 5 megabyte: maak er kleinere bestanden van."))
        return file


class ForImporters:
    """What is imported is published at once: that is for who may publish desks."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(MAY_IMPORT):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class Upload(ForImporters, NamedScreen, FormView):
    form_class = UploadForm
    template_name = "importing/upload.html"
    page_title = _("Contactpunten importeren")
    header_icon = "upload"

    def form_valid(self, form: UploadForm) -> HttpResponse:
        forget_old_uploads()
        file = form.cleaned_data["file"]
        upload = ImportUpload.objects.create(
            name=Path(file.name).name[:200], content=file.read(), uploaded_by=self.request.user
        )
        return redirect("importing:preview", upload.pk)


class Preview(ForImporters, NamedScreen, TemplateView):
    """GET: what would change. POST: do just that, or show again what changed in the meantime."""

    template_name = "importing/preview.html"
    page_title = _("Dit zou er veranderen")
    header_icon = "upload"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        upload = self._upload()
        try:
            outcome = outcome_of(upload, dry_run=True)
        except UnreadableFile as error:
            messages.error(request, str(error))
            return redirect("importing:upload")
        return self.render_to_response(self.get_context_data(upload=upload, outcome=outcome))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        upload = self._upload()
        looked_at = request.POST.get("seen", "")
        outcome = outcome_of(upload, dry_run=True)
        if outcome.problems or outcome.seen != looked_at:
            messages.error(request, _("Er is intussen iets veranderd. Kijk nog eens, en bevestig dan."))
            return self.render_to_response(self.get_context_data(upload=upload, outcome=outcome))
        done = outcome_of(upload, dry_run=False)
        digest = hashlib.sha256(bytes(upload.content)).hexdigest()
        log(request.user, IMPORTED, user=request.user, data={"file": upload.name, "sha256": digest})
        upload.delete()
        messages.success(request, _("Het bestand is geïmporteerd. {totals}").format(totals=done.totals))
        return redirect(reverse("wagtailsnippets_content_models_reportingpoint:list"))

    def _upload(self) -> ImportUpload:
        """Nobody sees or confirms what somebody else uploaded."""
        return get_object_or_404(ImportUpload, pk=self.kwargs["pk"], uploaded_by=self.request.user)


def outcome_of(upload: ImportUpload, *, dry_run: bool) -> Outcome:
    """Raises UnreadableFile where it is no file that can be read at all."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"upload{Path(upload.name).suffix.lower()}"
        path.write_bytes(bytes(upload.content))
        try:
            return Outcome(import_reporting_points(path, dry_run=dry_run))
        except ImportRefused as refused:
            return Outcome(refused.report, refused.problems)
