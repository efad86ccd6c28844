"""The files of a picture, film or document that readers get. Their names say what they hold, so they never change."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from wagtail.images.models import Filter

from content_models.media.document import ContentDocument
from content_models.media.image import ContentImage

# Name -> how Wagtail makes it. None is ever made larger than the original.
RENDITIONS = {
    "small": "width-400",
    "medium": "width-800",
    "large": "width-1600",
    "square": "fill-400x400",
}
IN_TEXT = ("small", "medium", "large")
# In the order in which a browser must choose; what the last is depends on the original.
FORMATS = {"avif": "image/avif", "webp": "image/webp"}
WITHOUT_ALPHA = (".jpg", ".jpeg")


@dataclass(frozen=True)
class PublicFile:
    """`name` is unique to medium, content, size and format. `spec` is Wagtail's, or "" for the file as it is."""

    name: str
    media_type: str
    rendition: str = ""
    spec: str = ""
    width: int = 0
    height: int = 0


def files_of(medium: ContentImage | ContentDocument) -> list[PublicFile]:
    """All public files there are of it, whether or not it is public."""
    if isinstance(medium, ContentImage):
        return list(_of_picture(medium))
    suffix = Path(medium.file.name).suffix.lower()
    return [PublicFile(_name(medium, "", suffix), medium.media_type)]


def url(file: PublicFile) -> str:
    return f"{settings.PUBLIC_MEDIA_URL}{file.name}"


def _of_picture(image: ContentImage) -> Iterator[PublicFile]:
    for rendition, size in RENDITIONS.items():
        for extension, media_type in {**FORMATS, **_fallback(image)}.items():
            spec = f"{size}|format-{'jpeg' if extension == 'jpg' else extension}"
            width, height = (round(side) for side in Filter(spec).get_transform(image).size)
            cut = image.get_focal_point() if rendition == "square" else None
            name = _name(image, f"{spec}/{cut}", f".{extension}")
            yield PublicFile(name, media_type, rendition, spec, width, height)


def _fallback(image: ContentImage) -> dict[str, str]:
    """For browsers that know neither AVIF nor WebP."""
    if Path(str(image.file.name)).suffix.lower() in WITHOUT_ALPHA:
        return {"jpg": "image/jpeg"}
    return {"png": "image/png"}


def _name(medium: Any, made: str, suffix: str) -> str:
    content = f"{medium.uuid}/{medium.file_hash}/{made}"
    return hashlib.sha256(content.encode()).hexdigest()[:32] + suffix
