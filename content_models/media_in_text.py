"""What is wrong with the pictures, films and files in a stream of blocks."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from content_models.blocks.document import DocumentBlock
from content_models.blocks.image import UNCLEAR, ImageBlock, is_unclear
from content_models.blocks.video import VideoBlock


def unusable_media(stream: Any) -> Iterator[str]:
    """A sentence for each problem."""
    for child in stream:
        if isinstance(child.block, ImageBlock):
            yield from _of_image(child.value)
        elif isinstance(child.block, VideoBlock):
            yield from _of_video(child.value)
        elif isinstance(child.block, DocumentBlock):
            yield from _of_document(child.value["document"])


def _of_image(value: Any) -> Iterator[str]:
    if is_unclear(value):
        yield str(UNCLEAR)
    if value["image"] and is_private(value["image"]):
        yield _private(value["image"])


def _of_video(value: Any) -> Iterator[str]:
    film, captions = value["video"], value["captions"]
    if film and not film.media_type.startswith("video/"):
        yield _("“{title}” is geen film: kies een MP4 of WebM.").format(title=film.title)
    if captions and captions.media_type != "text/vtt":
        yield _("“{title}” is geen ondertiteling: kies een WebVTT.").format(title=captions.title)
    if not value["transcript"].source.strip():
        yield _("Schrijf uit wat er in de film “{title}” te horen en te zien is.").format(title=value["title"])
    for medium in (film, captions, value["poster"]):
        if medium and is_private(medium):
            yield _private(medium)


def _of_document(document: Any) -> Iterator[str]:
    if document and is_private(document):
        yield _private(document)


def is_private(medium: Any) -> bool:
    """Whether it is in a collection that is not for everybody."""
    return medium.collection.get_view_restrictions().exists()


def _private(medium: Any) -> str:
    sentence = _("“{title}” staat in een besloten collectie: verplaats het, of haal het uit de pagina.")
    return sentence.format(title=medium.title)
