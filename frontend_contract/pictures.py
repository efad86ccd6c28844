"""Media in a block: their addresses are copied, and noted, so that a new file reaches every page that shows it."""

from typing import Any

from content_models.media_in_text import is_private
from frontend_contract.content import Content
from frontend_contract.media_files import IN_TEXT, PublicFile, files_of

MEDIA = "media"
FILES = "files"
NO_PICTURE: dict[str, Any] = {"image": None, "sources": [], "src": None, "width": None, "height": None}


def picture(content: Content, image: Any) -> dict[str, Any]:
    """The fields of a picture: its id, sources by format, and the fallback in its middle size."""
    files = [file for file in shown_files(content, image) if file.rendition in IN_TEXT]
    if not files:
        return NO_PICTURE
    by_type: dict[str, list[PublicFile]] = {}
    for file in files:
        by_type.setdefault(file.media_type, []).append(file)
    *sources, fallback = by_type.items()
    middle = next(file for file in fallback[1] if file.rendition == "medium")
    return {
        "image": str(image.uuid),
        "sources": [{"mediaType": kind, "srcset": srcset(content, image, found)} for kind, found in sources],
        "src": content.file_url(image, middle),
        "width": middle.width,
        "height": middle.height,
    }


def srcset(content: Content, image: Any, files: list[PublicFile]) -> str:
    """Each width once: a small original has fewer."""
    by_width = {file.width: file for file in reversed(files)}
    return ", ".join(f"{content.file_url(image, file)} {width}w" for width, file in sorted(by_width.items()))


def shown_files(content: Content, medium: Any) -> list[PublicFile]:
    """The files of a medium that everybody may see, noted as shown here; none where it is missing or private."""
    if medium is None:
        return []
    content.mentions.references.add((medium.uuid, FILES))
    if is_private(medium):
        return []
    content.mentions.include(medium.uuid, MEDIA)
    return files_of(medium)


def link(content: Content, document: Any) -> str | None:
    files = shown_files(content, document)
    return content.file_url(document, files[0]) if files else None
