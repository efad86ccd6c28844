"""What the README shows is what the starter content says, and every link leads somewhere."""

import json
import re

import pytest

from cms.importing.desks import DESKS
from cms.importing.stable_ids import stable_id
from cms.settings.places import ROOT
from cms.starter_content import imported_files
from content_models.phone_numbers import parse_phone_number
from tests.docs.how_to import BLOCK

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#:]+)\)")
TARGET = re.compile(r"^([a-z]+):.*## ", re.MULTILINE)


def test_the_first_answer_is_of_the_starter_content():
    (answer,) = (text for kind, text in BLOCK.findall((ROOT / "README.md").read_text()) if kind == "json")
    (item,) = json.loads(answer)["items"]
    desk = next(each for each in json.loads(imported_files.DESKS.read_text()) if each["id"] == item["key"])
    number = parse_phone_number(desk["channels"][0]["value"])

    assert item["id"] == str(stable_id(DESKS, desk["id"]))
    assert item["name"] == desk["name"]
    assert item["channels"][0]["value"] == number.national
    assert (item["channels"][0]["e164"], item["channels"][0]["href"]) == (number.e164, number.href)
    assert item["verification"]["verifiedOn"] == desk["retrieved"]


def test_every_command_of_make_is_named():
    readme = (ROOT / "README.md").read_text()

    assert [name for name in TARGET.findall((ROOT / "Makefile").read_text()) if f"make {name}" not in readme] == [
        "help"
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page):
    assert [link for link in LINK.findall(page.read_text()) if not (page.parent / link).exists()] == []
