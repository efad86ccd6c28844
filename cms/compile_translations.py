"""Compiles the message catalogues, which are not committed: `python -m cms.compile_translations`."""

import os

import polib

from cms.settings.places import ROOT


def compile_translations() -> None:
    """Write locale/LANGUAGE/LC_MESSAGES/django.mo wherever django.po is newer."""
    for source in sorted((ROOT / "locale").glob("*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            unfinished = compiled.with_suffix(f".{os.getpid()}")
            polib.pofile(str(source)).save_as_mofile(str(unfinished))
            unfinished.rename(compiled)


if __name__ == "__main__":
    compile_translations()
