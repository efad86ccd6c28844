"""Published files, where they lie in a folder. In production a bucket or the edge serves them."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views import View

MEDIA_TYPES = {
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt",
}
ELSE = "application/octet-stream"


class MediaView(View):
    """A file by its name, which says what is in it: it never changes, and may be kept for ever."""

    def get(self, request: HttpRequest, name: str) -> HttpResponseBase:
        file = settings.PUBLIC_MEDIA_ROOT / name
        tag = f'"{file.stem}"'
        if not file.is_file():
            raise Http404
        if request.headers.get("If-None-Match") == tag:
            response = HttpResponse(status=304)
        else:
            media_type = MEDIA_TYPES.get(Path(name).suffix, ELSE)
            response = HttpResponse(file.read_bytes(), content_type=media_type)
            if media_type == ELSE:
                response["Content-Disposition"] = "attachment"
        response["ETag"] = tag
        response["Cache-Control"] = "public, max-age=31536000, immutable"
        return response
