"""Brings the message catalogues in step with the source: `python -m cms.update_messages`, or `make messages`.

Texts in the source are Dutch, so the Dutch catalogue translates itself. Needs Babel, which only developers install.
"""

from pathlib import Path

import polib
from babel.messages.extract import extract_from_dir

from cms.settings.places import ROOT

PACKAGES = ["content_models", "cms", "api", "frontend_contract"]
KEYWORDS = {"_": None, "gettext": None, "gettext_lazy": None}
SOURCE_LANGUAGE = "nl"
WIDTH = 120


def messages_in_source() -> dict[str, list[str]]:
    """Each text to translate, with the files it stands in."""
    found: dict[str, list[str]] = {}
    for package in PACKAGES:
        texts = extract_from_dir(ROOT / package, method_map=[("**.py", "python")], keywords=KEYWORDS)
        for file, _line, text, _comments, _context in texts:
            files = found.setdefault(text, [])
            if (name := f"{package}/{file}") not in files:
                files.append(name)
    return found


def catalogues() -> dict[str, Path]:
    """The catalogue of each language."""
    files = sorted((ROOT / "locale").glob("*/LC_MESSAGES/django.po"))
    return {file.parents[1].name: file for file in files}


def update(language: str, file: Path, found: dict[str, list[str]]) -> int:
    """Add the texts that are new and remove those that are gone. Returns how many are not translated yet."""
    known = {entry.msgid: entry.msgstr for entry in polib.pofile(str(file))}
    catalogue = polib.POFile(wrapwidth=WIDTH)
    catalogue.metadata = {"Language": language, "MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8"}
    for text, files in sorted(found.items(), key=lambda item: item[1]):
        translation = text if language == SOURCE_LANGUAGE else known.get(text, "")
        occurrences = [(name, "") for name in files]
        catalogue.append(polib.POEntry(msgid=text, msgstr=translation, occurrences=occurrences))
    catalogue.save(str(file))
    return len(catalogue.untranslated_entries())


def update_messages() -> None:
    found = messages_in_source()
    for language, file in catalogues().items():
        missing = update(language, file, found)
        print(f"{file.relative_to(ROOT)}: {len(found)} texts, {missing} without translation")


if __name__ == "__main__":
    update_messages()
