"""Follows a page of docs/how-to in a copy of the source: writes and changes the files that its blocks of code name."""

import re
import shutil
from pathlib import Path

from cms.settings.places import ROOT

FOLDER = ROOT / "docs" / "how-to"
SOURCE = ["api", "cms", "content_models", "frontend_contract", "tests", "manage.py"]
NO_SOURCE = shutil.ignore_patterns("__pycache__", "node_modules")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE_NAME = re.compile(r"# (\S+)\n")
COMMAND = re.compile(r"^\.venv/bin/python manage\.py (.+)$", re.MULTILINE)


def copy_source(folder: Path) -> None:
    for name in SOURCE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name, **({"ignore": NO_SOURCE} if copy is shutil.copytree else {}))


def blocks(page: str, kind: str) -> list[str]:
    return [text for language, text in BLOCK.findall((FOLDER / page).read_text()) if language == kind]


def follow(page: str, folder: Path, *, only: str = "") -> None:
    """Write and change the files of the page, or only those below `only`, in the copy in `folder`."""
    for kind, apply in (("python", write), ("diff", change)):
        for block in blocks(page, kind):
            name = FILE_NAME.match(block)
            assert name, f"{page}: this block does not name its file:\n{block}"
            if name[1].startswith(only):
                apply(folder / name[1], block[name.end() :])


def write(file: Path, text: str) -> None:
    assert not file.exists(), f"{file} exists already"
    file.write_text(text)


def change(file: Path, text: str) -> None:
    """Lines with + are new, lines with - are old, lines with a space show the place."""
    lines = [line or " " for line in text.splitlines()]
    before = "\n".join(line[1:] for line in lines if line[0] != "+")
    after = "\n".join(line[1:] for line in lines if line[0] != "-")
    source = file.read_text()
    assert source.count(before) == 1, f"{file.name} has these lines {source.count(before)} times:\n{before}"
    file.write_text(source.replace(before, after))


def commands(page: str) -> list[list[str]]:
    """The management commands of the page, in order."""
    return [line.split() for block in blocks(page, "sh") for line in COMMAND.findall(block)]
