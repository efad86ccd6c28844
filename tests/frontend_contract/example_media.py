"""A picture, a film with captions and a leaflet, as the examples show them."""

from content_models.models import ContentDocument, ContentImage
from tests import uploads
from tests.frontend_contract.example_ids import fixed_id


def published_picture() -> ContentImage:
    known = ContentImage.objects.filter(uuid=fixed_id("beeld")).first()
    return known or uploads.image(uuid=fixed_id("beeld"), title="Loonstrook", credit="CoMensha")


def published_film() -> ContentDocument:
    return _document("film", "rechten.mp4", uploads.MP4)


def published_captions() -> ContentDocument:
    return _document("ondertiteling", "rechten.vtt", uploads.VTT)


def published_leaflet() -> ContentDocument:
    return _document("folder", "loonstrook.pdf", uploads.PDF)


def _document(known_as: str, name: str, content: bytes) -> ContentDocument:
    known = ContentDocument.objects.filter(uuid=fixed_id(known_as)).first()
    return known or uploads.document(name, content, uuid=fixed_id(known_as))
