"""What may be uploaded, and what is left of it."""

import zipfile
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from PIL import Image

from content_models.media.cleaning import clean_picture
from content_models.media.document_types import type_of
from content_models.models import ContentDocument, ContentImage
from tests import uploads
from tests.signing_in import superuser

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def refused(check, name: str, content: bytes) -> str:
    with pytest.raises(ValidationError) as refusal:
        check(uploads.file(name, content), name)
    return refusal.value.messages[0]


def with_exif() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Camera van Anna"
    exif[0x0112] = 6  # to be turned a quarter
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 5.0, 0.0)})
    return uploads.picture(exif=exif)


def test_nothing_but_the_picture_is_kept_and_it_stands_upright():
    content = with_exif()
    assert b"Camera van Anna" in content

    kept = clean_picture(uploads.file("foto.jpg", content), "foto.jpg").read()

    picture = Image.open(BytesIO(kept))
    assert (dict(picture.getexif()), picture.info.get("icc_profile"), picture.size) == ({}, None, (600, 1000))
    assert b"Camera van Anna" not in kept


def test_a_page_hidden_behind_a_picture_is_not_kept():
    kept = clean_picture(uploads.file("foto.png", uploads.picture("PNG") + b"<script>alert(1)</script>"), "foto.png")
    assert b"<script" not in kept.read()


@pytest.mark.parametrize(
    ("format", "name"), [("JPEG", "a.jpeg"), ("PNG", "a.png"), ("WEBP", "a.webp"), ("AVIF", "a.avif")]
)
def test_pictures_of_four_formats_are_kept(format, name):
    kept = clean_picture(uploads.file(name, uploads.picture(format)), name)
    assert Image.open(BytesIO(kept.read())).format == format


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("teken.svg", SVG, "Dit is geen beeld dat we bewaren: kies een JPEG, PNG, WebP of AVIF."),
        ("teken.png", SVG, "Dit is geen beeld dat we bewaren: kies een JPEG, PNG, WebP of AVIF."),
        ("foto.gif", uploads.picture("GIF"), "Dit is geen beeld dat we bewaren: kies een JPEG, PNG, WebP of AVIF."),
        (
            "foto.png",
            uploads.picture("JPEG"),
            "Dit bestand is een JPEG-beeld, maar heet foto.png: geef het de goede naam.",
        ),
        ("foto.jpg", uploads.picture()[:500], "Dit beeld is stuk: bewaar het opnieuw en probeer het nog eens."),
        (
            "bom.png",
            uploads.picture("PNG", (8000, 8000)),
            "Dit beeld is te groot om veilig te openen: maak het kleiner, tot 40 megapixel.",
        ),
    ],
    ids=["svg", "svg-named-png", "gif", "wrong-name", "broken", "too-many-pixels"],
)
def test_what_is_no_safe_picture_is_refused_with_what_to_do(name, content, why):
    assert refused(clean_picture, name, content) == why


def package(parts: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return written.getvalue()


WORD = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document>tekst</document>"}


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.pdf", uploads.PDF, "application/pdf"),
        ("a.mp4", uploads.MP4, "video/mp4"),
        ("a.webm", uploads.WEBM, "video/webm"),
        ("a.vtt", uploads.VTT, "text/vtt"),
        ("a.txt", "één".encode(), "text/plain"),
        ("a.docx", package(WORD), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
    ids=["pdf", "mp4", "webm", "vtt", "txt", "docx"],
)
def test_files_are_known_by_what_is_in_them(name, content, media_type):
    assert type_of(uploads.file(name, content), name).media_type == media_type


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"<html>"),
        ("a.pdf", uploads.PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>")),
        ("a.pdf", uploads.PDF.replace(b"/Catalog", b"/Catalog/Launch 3 0 R")),
        ("a.mp4", uploads.WEBM),
        ("a.vtt", b"Geen ondertiteling"),
        ("a.txt", b"tekst\x00"),
        ("a.txt", "één".encode("utf-16")),
        ("a.docx", b"PK not really"),
        ("a.docx", package({"word/vbaProject.bin": b"macro", **WORD})),
        ("a.docx", package({"word/media/bom.bin": bytes(60_000_000), **WORD})),
        ("a.docx", package({"xl/workbook.xml": b""})),
    ],
    ids=["html", "script", "launch", "webm", "no-webvtt", "nul", "utf-16", "no-zip", "macro", "zip-bomb", "no-word"],
)
def test_what_is_not_what_its_name_says_or_could_do_harm_is_refused(name, content):
    assert refused(type_of, name, content).startswith("Dit is geen veilig ")


def test_other_kinds_of_files_are_refused():
    for name in ("a.html", "a.svg", "a.exe", "a.docm", "a"):
        assert refused(type_of, name, b"MZ").startswith("Dit soort bestand bewaren we niet.")


def test_a_file_can_be_too_large(monkeypatch):
    monkeypatch.setattr("content_models.media.document_types.MAX_BYTES", 10)
    assert refused(type_of, "a.pdf", uploads.PDF) == "Dit bestand is groter dan 50 megabyte: maak het kleiner."


@pytest.mark.django_db
def test_the_admin_says_what_is_wrong_beside_the_field_and_keeps_nothing():
    client = superuser()
    for name, content in (("teken.png", SVG), ("teken.svg", SVG), ("foto.png", uploads.picture("JPEG"))):
        answer = client.post(reverse("wagtailimages:add"), {"title": "Beeld", "file": uploads.file(name, content)})
        assert answer.status_code == 200
        assert answer.context["form"].errors["file"]
    answer = client.post(reverse("wagtaildocs:add"), {"title": "Pagina", "file": uploads.file("a.pdf", b"<html>")})
    assert answer.context["form"].errors["file"][0].startswith("Dit is geen veilig PDF-bestand")
    assert not ContentImage.objects.exists()
    assert not ContentDocument.objects.exists()


@pytest.mark.django_db
def test_the_admin_keeps_a_cleaned_picture():
    form = {"title": "Foto", "file": uploads.file("foto.jpg", with_exif()), "collection": 1}
    superuser().post(reverse("wagtailimages:add"), form)
    image = ContentImage.objects.get()
    assert (image.width, image.height) == (600, 1000)
    with image.open_file() as file:
        assert b"Camera van Anna" not in file.read()


@pytest.mark.django_db
def test_a_picture_made_by_code_is_cleaned_too():
    image = uploads.image("foto.jpg", with_exif())
    with image.open_file() as file:
        assert b"Camera van Anna" not in file.read()
