"""Which files we keep: told by their content, which must be what their name says."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import filetype
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MAX_BYTES = 50_000_000
MAX_UNPACKED = 200_000_000
MAX_RATIO = 200
ACTIVE_PDF = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|OpenAction\s*<<\s*/S\s*/URI)\b")
OFFICE = "application/vnd.openxmlformats-officedocument"


class DocumentType(NamedTuple):
    media_type: str
    name: str
    check: Callable[[Any], bool]


def is_pdf(file: Any) -> bool:
    content = file.read()
    return content.startswith(b"%PDF-") and not ACTIVE_PDF.search(content)


def is_film(kind: str) -> Callable[[Any], bool]:
    def check(file: Any) -> bool:
        guessed = filetype.guess(file.read(4096))
        return guessed is not None and guessed.mime == kind

    return check


def is_captions(file: Any) -> bool:
    return is_text(file) and _at_start(file).startswith("WEBVTT")


def is_text(file: Any) -> bool:
    try:
        text = file.read().decode()
    except UnicodeDecodeError:
        return False
    return "\x00" not in text


def is_package(marker: str) -> Callable[[Any], bool]:
    """A zip with `marker` in it, without macros, that does not unpack to something huge."""

    def check(file: Any) -> bool:
        try:
            with zipfile.ZipFile(file) as package:
                parts = package.infolist()
        except zipfile.BadZipFile:
            return False
        names = {part.filename for part in parts}
        size, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts) or 1
        is_bomb = size > MAX_UNPACKED or size / packed > MAX_RATIO
        has_macros = any(re.search(r"vbaProject|/activeX/|/embeddings/|^Basic/|^Scripts/", name) for name in names)
        return marker in names and not is_bomb and not has_macros

    return check


TYPES = {
    ".pdf": DocumentType("application/pdf", "PDF", is_pdf),
    ".docx": DocumentType(f"{OFFICE}.wordprocessingml.document", "Word", is_package("word/document.xml")),
    ".xlsx": DocumentType(f"{OFFICE}.spreadsheetml.sheet", "Excel", is_package("xl/workbook.xml")),
    ".odt": DocumentType("application/vnd.oasis.opendocument.text", "ODT", is_package("content.xml")),
    ".mp4": DocumentType("video/mp4", "MP4", is_film("video/mp4")),
    ".webm": DocumentType("video/webm", "WebM", is_film("video/webm")),
    ".vtt": DocumentType("text/vtt", "WebVTT", is_captions),
    ".txt": DocumentType("text/plain", "TXT", is_text),
}


def type_of(file: Any, name: str) -> DocumentType:
    """Raises ValidationError, with what to do, where it is no file that we keep or not what its name says."""
    found = TYPES.get(Path(name).suffix.lower())
    if found is None:
        kinds = ", ".join(sorted({kind.name for kind in TYPES.values()}))
        raise ValidationError(_("Dit soort bestand bewaren we niet. Kies een van: {kinds}.").format(kinds=kinds))
    if file.size > MAX_BYTES:
        raise ValidationError(_("Dit bestand is groter dan 50 megabyte: maak het kleiner."))
    file.seek(0)
    is_what_it_says = found.check(file)
    file.seek(0)
    if not is_what_it_says:
        sentence = _("Dit is geen veilig {kind}-bestand: bewaar het opnieuw, zonder macro’s, scripts of bijlagen erin.")
        raise ValidationError(sentence.format(kind=found.name))
    return found


def _at_start(file: Any) -> str:
    file.seek(0)
    start: str = file.read(64).decode(errors="ignore").lstrip("\ufeff")
    return start
