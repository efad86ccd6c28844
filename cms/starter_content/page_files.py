"""The files of the pages: one file a page, with its facts and its texts per language."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cms.starter_content.yaml_file import read_yaml
from content_models.models import (
    AboutPage,
    AudienceHubPage,
    ExploitationFormPage,
    GuidancePage,
    HomePage,
    ProcessPage,
    QuestionListPage,
)
from content_models.pages.page import BasePage

FOLDER = Path(__file__).parent / "pages"
SOURCES = Path(__file__).parent / "sources.yaml"
HOME = "home"
PAGE_TYPES: dict[str, type[BasePage]] = {
    "home": HomePage,
    "audience_hub": AudienceHubPage,
    "guidance": GuidancePage,
    "exploitation_form": ExploitationFormPage,
    "process": ProcessPage,
    "question_list": QuestionListPage,
    "about": AboutPage,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFile:
    """`parent` and `related` are keys of other pages, `sources` keys of the file of sources.

    `nl` and `en` hold the texts by the name of the page's field; `block_content` says how blocks are written.
    """

    key: str
    nl: dict[str, Any]
    en: dict[str, Any]
    page_type: str = "guidance"
    parent: str = HOME
    owner: str = ""
    review_on: date | None = None
    audience: str = ""
    audiences: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    exploitation_form: str = ""
    exploitation_forms: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)

    @property
    def model(self) -> type[BasePage]:
        return PAGE_TYPES[self.page_type]

    @property
    def depth(self) -> int:
        """How many pages stand above it."""
        if self.key == HOME:
            return 0
        return 1 if self.parent == HOME else 2


def read_page_files() -> dict[str, PageFile]:
    """By key, each after the page above it."""
    files = [PageFile(key=file.stem, **read_yaml(file)) for file in sorted(FOLDER.glob("*.yaml"))]
    return {file.key: file for file in sorted(files, key=lambda file: file.depth)}


@cache
def read_sources() -> dict[str, dict[str, Any]]:
    """Where facts were read, by key: url, title, dated_on (a partial date or empty), retrieved_on."""
    sources: dict[str, dict[str, Any]] = read_yaml(SOURCES)
    return sources
