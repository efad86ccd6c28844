"""Brings the message catalogues in step with the source: `python -m cms.update_messages`, or `make messages`.

The languages of the admin have all texts. The others have the fixed texts only: what the API says to their readers.
Texts in the source are Dutch, so the Dutch catalogue translates itself. Needs Babel, which only developers install.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import polib
from babel.messages.extract import extract_from_dir, extract_python
from django.conf import settings
from django.utils.translation import to_locale
from django.utils.translation.template import templatize

from cms.settings.languages import ADMIN_LANGUAGES, LANGUAGES
from cms.settings.places import ROOT
from frontend_contract.fixed_texts import fixed_texts

Messages = dict[str, list[str]]

PACKAGES = ["content_models", "cms", "api", "frontend_contract"]
KEYWORDS = {"_": None, "gettext": None, "gettext_lazy": None}
SOURCE_LANGUAGE = "nl"
WIDTH = 120


def extract_template(file: Any, keywords: Any, comment_tags: Any, options: Any) -> Iterator[Any]:
    """Babel's way to read a template of Django: as the Python that Django makes of it for gettext, not indented."""
    lines = templatize(file.read().decode()).splitlines()
    source = "\n".join(line.strip() for line in lines).encode()
    yield from extract_python(BytesIO(source), keywords, comment_tags, options)


METHODS = [("**.py", "python"), ("**/templates/**.html", extract_template)]


def messages_in_source() -> Messages:
    """Each text to translate, with the files it stands in."""
    found: Messages = {}
    for package in PACKAGES:
        texts = extract_from_dir(ROOT / package, method_map=METHODS, keywords=KEYWORDS)
        for file, _line, text, _comments, _context in texts:
            files = found.setdefault(text, [])
            if (name := f"{package}/{file}") not in files:
                files.append(name)
    return found


def messages_of(language: str, found: Messages) -> Messages:
    """Which of the texts the catalogue of a language holds."""
    if language in [to_locale(code) for code, _name in ADMIN_LANGUAGES]:
        return found
    return {text: found[text] for text in fixed_texts()}


def catalogues() -> dict[str, Path]:
    """The catalogue that each language has, or will have."""
    return {to_locale(code): ROOT / "locale" / to_locale(code) / "LC_MESSAGES" / "django.po" for code, _ in LANGUAGES}


def update(language: str, file: Path, wanted: Messages) -> int:
    """Add the texts that are new and remove those that are gone. Returns how many are not translated yet."""
    known = {entry.msgid: entry.msgstr for entry in polib.pofile(str(file))} if file.exists() else {}
    catalogue = polib.POFile(wrapwidth=WIDTH)
    catalogue.metadata = {"Language": language, "MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8"}
    for text, files in sorted(wanted.items(), key=lambda item: item[1]):
        translation = text if language == SOURCE_LANGUAGE else known.get(text, "")
        occurrences = [(name, "") for name in files]
        catalogue.append(polib.POEntry(msgid=text, msgstr=translation, occurrences=occurrences))
    file.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(file))
    return len(catalogue.untranslated_entries())


def update_messages() -> None:
    found = messages_in_source()
    for language, file in catalogues().items():
        wanted = messages_of(language, found)
        missing = update(language, file, wanted)
        print(f"{file.relative_to(ROOT)}: {len(wanted)} texts, {missing} without translation")


if __name__ == "__main__":
    settings.configure(USE_I18N=False)  # texts as they stand in the source
    update_messages()
