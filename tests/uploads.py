"""Small files of every kind we keep, made here."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from content_models.models import ContentDocument, ContentImage

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)
MP4 = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp41" + bytes(64)
WEBM = bytes.fromhex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d") + bytes(64)
VTT = b"WEBVTT\n\n00:00.000 --> 00:02.000\nJe hebt recht op loon.\n"


def picture(
    format: str = "JPEG", size: tuple[int, int] = (1000, 600), colour: str = "#0b4f71", **options: Any
) -> bytes:
    written = BytesIO()
    Image.new("RGB", size, colour).save(written, format=format, **options)
    return written.getvalue()


def file(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def image(name: str = "beeld.jpg", content: bytes | None = None, **fields: Any) -> ContentImage:
    title = fields.pop("title", name)
    return ContentImage.objects.create(title=title, file=file(name, content or picture()), **fields)


def document(name: str = "folder.pdf", content: bytes = PDF, **fields: Any) -> ContentDocument:
    return ContentDocument.objects.create(title=fields.pop("title", name), file=file(name, content), **fields)
