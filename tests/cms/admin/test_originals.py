"""Originals are for who may enter the admin."""

import pytest
from django.test import Client

from tests import uploads
from tests.signing_in import client_of

pytestmark = pytest.mark.django_db


def test_an_editor_sees_them_and_nobody_else_does():
    image = uploads.image()
    editor = client_of("comensha-editor")
    answer = editor.get(image.file.url)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/jpeg"
    assert "no-store" in answer["Cache-Control"]
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert Client().get(image.file.url).status_code == 302
    rendition = image.get_rendition("max-165x165")
    assert editor.get(rendition.url).status_code == 200
    assert Client().get(rendition.url).status_code == 302


def test_a_document_is_for_saving(settings):
    document = uploads.document()
    answer = client_of("comensha-editor").get(document.url)
    assert answer["Content-Disposition"].startswith("attachment")
    assert Client().get(document.url).status_code == 302


def test_no_other_file_is_reached():
    editor = client_of("comensha-editor")
    for name in ("../secret_key", "%2e%2e/secret_key", "nergens.jpg", "/etc/passwd"):
        assert editor.get(f"/admin/originals/{name}").status_code in (400, 404), name
