"""Published files, where they lie in a folder; nothing else of that folder, and no other."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

NAME = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.PUBLIC_MEDIA_ROOT = tmp_path / "public"
    settings.PUBLIC_MEDIA_ROOT.mkdir()
    (tmp_path / f"{NAME}.jpg").write_bytes(b"private")
    return settings.PUBLIC_MEDIA_ROOT


def get(name: str, **headers: str) -> Any:
    return Client().get(f"/media/{name}", headers=headers)


@pytest.mark.parametrize(
    ("suffix", "media_type"),
    [
        (".avif", "image/avif"),
        (".webp", "image/webp"),
        (".jpg", "image/jpeg"),
        (".mp4", "video/mp4"),
        (".vtt", "text/vtt"),
    ],
)
def test_a_file_is_kept_for_ever(api, folder, suffix, media_type):
    (folder / f"{NAME}{suffix}").write_bytes(b"content")
    answer = get(f"{NAME}{suffix}")
    assert (answer.status_code, answer.content, answer["Content-Type"].partition(";")[0]) == (
        200,
        b"content",
        media_type,
    )
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in answer
    again = get(f"{NAME}{suffix}", if_none_match=answer["ETag"])
    assert (again.status_code, again.content) == (304, b"")


def test_other_files_are_for_saving_only(api, folder):
    (folder / f"{NAME}.pdf").write_bytes(b"%PDF-")
    answer = get(f"{NAME}.pdf")
    assert (answer["Content-Type"], answer["Content-Disposition"]) == ("application/octet-stream", "attachment")


@pytest.mark.parametrize(
    "name", [f"{NAME}.png", f"../{NAME}.jpg", f"%2e%2e/{NAME}.jpg", "a.jpg", NAME, "", f"{NAME}.jpg/", f"x/{NAME}.jpg"]
)
def test_nothing_else_is_served(api, folder, name):
    assert get(name).status_code == 404
