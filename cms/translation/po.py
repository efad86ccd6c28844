"""PO files out and in. What a person wrote after the file was made is not overwritten: it comes back as a conflict."""

import datetime as dt
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polib
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.translation.states import refresh
from cms.translation.texts import is_human, place_of, segments_to_translate, text_problems, texts_of, write

OWNER, MADE_AT = "X-WagtailLocalize-TranslationID", "X-Made-At"
LARGEST_FILE = 2 * 1024 * 1024


class UnreadablePo(Exception):
    """The file is no PO file of this translation. The sentence says what to do."""


@dataclass(frozen=True)
class Conflict:
    """`theirs` was written after the file was made; `data` is what the file says."""

    segment: StringSegment
    theirs: StringTranslation
    data: str


@dataclass
class Imported:
    """How many texts were written or were there already, and what was left out, with the reason."""

    written: int = 0
    unchanged: int = 0
    conflicts: list[Conflict] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def export_po(translation: Translation) -> polib.POFile:
    """Machine's texts that nobody reviewed are fuzzy; texts of sentences that are gone stand at the end, obsolete."""
    po = translation.export_po()
    po.metadata |= {
        MADE_AT: timezone.now().isoformat(),
        "Language": translation.target_locale.language_code,
        "Content-Transfer-Encoding": "8bit",
    }
    texts = texts_of(translation)
    unreviewed = {
        (segment.string.data, segment.context.path)
        for segment in segments_to_translate(translation)
        if (text := texts.get(place_of(segment))) and not is_human(text)
    }
    for entry in po:
        if (entry.msgid, entry.msgctxt) in unreviewed:
            entry.flags.append("fuzzy")
    return po


def read_po(content: bytes, translation: Translation) -> polib.POFile:
    """Raises UnreadablePo."""
    if len(content) > LARGEST_FILE:
        raise UnreadablePo(_("Het bestand is te groot: kies het PO-bestand dat je hier hebt opgehaald."))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "upload.po"
        file.write_bytes(content)  # polib would read a text that names a file as that file
        try:
            po = polib.pofile(str(file), encoding="utf-8")
        except (OSError, ValueError):
            raise UnreadablePo(_("Dit is geen PO-bestand in UTF-8: haal het hier op en vul het in.")) from None
    if po.metadata.get(OWNER) != str(translation.uuid):
        raise UnreadablePo(_("Dit bestand hoort bij een andere tekst of taal: haal het hier op en vul het in."))
    return po


@transaction.atomic
def import_po(translation: Translation, po: polib.POFile, user: Any = None) -> Imported:
    """Note what the file says. Conflicts and what cannot be used are reported, never written."""
    TranslationSource.objects.select_for_update().get(pk=translation.source_id)
    made_at, texts = _made_at(po), texts_of(translation)
    segments = {(each.string.data, each.context.path): each for each in segments_to_translate(translation)}
    found = Imported()
    for entry in po:
        if entry.obsolete or not entry.msgstr:
            continue
        segment = segments.get((entry.msgid, entry.msgctxt))
        if reason := _why_not(entry, segment):
            found.left_out.append(reason)
        elif segment is not None:
            _take(translation, segment, entry.msgstr, texts.get(place_of(segment)), made_at, found, user)
    refresh(translation.source)
    return found


def overwrite(translation: Translation, chosen: list[tuple[StringSegment, str]], user: Any = None) -> None:
    """Settle conflicts: somebody saw both texts and chose the file's."""
    texts = texts_of(translation)
    with transaction.atomic():
        for segment, data in chosen:
            write(translation, segment, data, known=texts.get(place_of(segment)), user=user, tool="PO")
        refresh(translation.source)


def _take(
    translation: Translation,
    segment: StringSegment,
    data: str,
    known: StringTranslation | None,
    made_at: dt.datetime | None,
    found: Imported,
    user: Any,
) -> None:
    if known is not None and known.data == data and is_human(known):
        found.unchanged += 1
    elif known is not None and is_human(known) and (made_at is None or known.updated_at > made_at):
        found.conflicts.append(Conflict(segment, known, data))
    else:
        write(translation, segment, data, known=known, user=user, tool="PO")
        found.written += 1


def _why_not(entry: polib.POEntry, segment: StringSegment | None) -> str:
    example = entry.msgid[:60]
    if segment is None:
        return _("“{text}” staat niet meer in de brontekst.").format(text=example)
    if entry.fuzzy:
        return _("“{text}” is in het bestand nog niet af (fuzzy).").format(text=example)
    if problems := list(text_problems(entry.msgid, entry.msgstr)):
        return _("“{text}” is niet overgenomen: {problems}").format(text=example, problems=" ".join(problems))
    return ""


def _made_at(po: polib.POFile) -> dt.datetime | None:
    try:
        made_at = dt.datetime.fromisoformat(po.metadata.get(MADE_AT, ""))
    except ValueError:
        return None
    return made_at if made_at.tzinfo else None
