"""Files that are not public, where they lie in a folder: for editors. A bucket signs its own addresses."""

import posixpath
from pathlib import Path

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.views import View

# Never run by a browser, whatever somebody uploaded.
SHOWN = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".mp4", ".webm"}


class Original(View):
    def get(self, request: HttpRequest, name: str) -> FileResponse:
        try:
            file = default_storage.open(posixpath.normpath(name))
        except (FileNotFoundError, SuspiciousFileOperation, IsADirectoryError) as error:
            raise Http404 from error
        is_download = Path(name).suffix.lower() not in SHOWN
        response = FileResponse(file, as_attachment=is_download, filename=Path(name).name)
        response["Cache-Control"] = "private, no-store"
        response["Content-Security-Policy"] = "default-src 'none'; sandbox"
        return response
