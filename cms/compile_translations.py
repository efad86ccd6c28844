"""Compiles the message catalogues, which are not committed: `python -m cms.compile_translations`."""

import os
from pathlib import Path

import polib

from cms.settings.places import ROOT


def compile_translations(folder: Path = ROOT / "locale") -> None:
    """Write LANGUAGE/LC_MESSAGES/django.mo in `folder` wherever django.po is newer."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            unfinished = compiled.with_suffix(f".{os.getpid()}")
            polib.pofile(str(source)).save_as_mofile(str(unfinished))
            unfinished.rename(compiled)


if __name__ == "__main__":
    compile_translations()
