"""What can be counted of the texts: that they are plain, complete, and point to what is there."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import textstat

from cms.settings.places import ROOT
from cms.starter_content import glossary, images, imported_files, machine_made
from cms.starter_content.page_files import PageFile, read_page_files, read_sources
from cms.starter_content.yaml_file import read_yaml

LONGEST_SENTENCE, LONGEST_ON_AVERAGE, EASIEST_TO_READ = 20, 12, 60
PLAIN = {"victim", "citizen"}
NOT_TO_READ = {"severity", "reporting_point", "reporting_points", "image", "slug", "page"}
TARGETS = ("reporting_point", "reporting_points", "image", "page")
ABBREVIATION = re.compile(r"\b[A-Z][A-Z&0-9/]+[A-Z0-9]\b")
# Known to everybody, or a part of a name of a desk.
KNOWN = {"ACM", "EU", "ESSM", "HVO", "P&G292", "WCAG"}

pages = read_page_files()
every_page = pytest.mark.parametrize("key", list(pages))


def sentences(value: Any) -> Iterator[str]:
    """The sentences people read, of the texts of a page in one language."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name not in NOT_TO_READ or isinstance(each, dict):
                yield from sentences(each)
    elif isinstance(value, list):
        for each in value:
            yield from sentences(each)
    elif isinstance(value, str):
        for line in re.sub(r"<[^>]+>", "", re.sub(r"</(p|li|h\d)>", "\n", value)).splitlines():
            yield from (each for each in re.split(r"(?<=[.!?:;])\s+", line.strip()) if re.search(r"\w", each))


def is_plain(file: PageFile) -> bool:
    return bool(PLAIN & {*file.audiences, file.audience}) or file.page_type in ("home", "about")


@every_page
def test_sentences_are_short(key):
    lengths = {each: len(each.split()) for each in sentences(pages[key].nl)}
    assert {each: words for each, words in lengths.items() if words > LONGEST_SENTENCE} == {}
    assert sum(lengths.values()) / len(lengths) <= LONGEST_ON_AVERAGE


@pytest.mark.parametrize("key", [key for key, file in pages.items() if is_plain(file)])
def test_victims_and_bystanders_can_read_it(key):
    textstat.set_lang("nl")
    text = " ".join(each if each[-1] in ".!?" else f"{each}." for each in sentences(pages[key].nl))
    assert textstat.flesch_reading_ease(text) >= EASIEST_TO_READ


@every_page
def test_no_abbreviation_that_the_glossary_does_not_explain(key):
    found = {each for sentence in sentences(pages[key].nl) for each in ABBREVIATION.findall(sentence)}
    assert found - explained() - KNOWN == set()


@every_page
def test_nothing_is_promised(key):
    text = " ".join(sentences(pages[key].nl)).lower()
    for promise in ("je krijgt een bed", "je krijgt een verblijfsvergunning", "je krijgt zeker", "wij garanderen"):
        assert promise not in text
    assert "te controleren" not in text


@every_page
def test_it_says_the_same_in_english(key):
    assert shape(pages[key].en) == shape(pages[key].nl)


@every_page
def test_it_points_to_what_is_there(key):
    file = pages[key]
    links = re.findall(r'<a linktype="([\w-]+)" key="([\w-]+)">', json.dumps([file.nl, file.en]).replace('\\"', '"'))
    known = {"page": set(pages), "glossary-term": set(read_yaml(glossary.FILE))}
    assert {(kind, target) for kind, target in links if target not in known[kind]} == set()
    named = {name: set(targets(file.nl, name)) for name in TARGETS}
    assert named["reporting_point"] | named["reporting_points"] <= desk_keys()
    assert named["image"] <= set(read_yaml(images.FILE))
    assert {*file.related, *named["page"]} <= set(pages)
    assert set(file.sources) <= set(read_sources())


@every_page
def test_somebody_answers_for_it(key):
    file = pages[key]
    if file.page_type in ("home", "audience_hub"):
        return  # they only lead on
    assert file.owner
    assert file.review_on
    assert file.sources or file.page_type == "about"


@pytest.mark.parametrize("key", [key for key, file in pages.items() if file.audiences])
def test_guidance_leads_on_to_desks(key):
    file = pages[key]
    assert any(targets(file.nl, name) for name in ("reporting_point", "reporting_points"))


@pytest.mark.parametrize("code", sorted(folder.name for folder in machine_made.FOLDER.iterdir()))
def test_a_machine_left_nothing_out(code):
    texts = machine_made.read_language(code)
    desks, terms = texts.pop(machine_made.DESKS), texts.pop(machine_made.TERMS)
    assert {key: shape(written) for key, written in texts.items()} == {key: shape(pages[key].nl) for key in texts}
    assert len([key for key in texts if "victim" in {*pages[key].audiences, pages[key].audience}]) >= 10
    named = {desk for key in texts for name in TARGETS[:2] for desk in targets(pages[key].nl, name)}
    assert set(desks) == named
    assert {collection: len(entries) for collection, entries in terms.items()} == {
        "audiences": 3,
        "needs": 8,
        "exploitation-forms": 9,
    }


def test_the_glossary_explains_enough_in_both_languages():
    words = read_yaml(glossary.FILE)
    assert len(words) >= 60
    for entry in words.values():
        for code in ("nl", "en"):
            assert entry[code]["word"]
            assert all(len(each.split()) <= LONGEST_SENTENCE for each in sentences(entry[code]["definition"]))
        if entry.get("never_translate"):
            assert entry["en"]["word"] == entry["nl"]["word"]


def test_every_entry_of_the_wegwijzer_is_somewhere():
    table = (ROOT / "docs" / "coverage-of-the-wegwijzer.md").read_text()
    rows = re.findall(r"^\| (\d+) \| (.+?) \| (.+?) \|$", table, re.MULTILINE)
    assert [int(number) for number, _, _ in rows] == list(range(1, 50))
    known = {*pages, *desk_keys(), *read_yaml(glossary.FILE)}
    for _, entry, here in rows:
        keys = set(re.findall(r"`([\w-]+)`", here))
        assert (entry, keys - known) == (entry, set())
        assert keys


def shape(value: Any, name: str = "") -> Any:
    """What must be the same in every language: structure, targets and links, not the words."""
    if isinstance(value, dict):
        return {
            key: each if key in TARGETS and not isinstance(each, dict) else shape(each, key)
            for key, each in value.items()
        }
    if isinstance(value, list):
        return [shape(each) for each in value]
    if name == "severity":
        return value
    return re.findall(r"<[^>]+>", value) if isinstance(value, str) else value


def targets(value: Any, name: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key == name and isinstance(each, str):
                yield each
            elif key == name and isinstance(each, list):
                yield from each
            else:
                yield from targets(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from targets(each, name)


@cache
def desk_keys() -> set[str]:
    return {desk["id"] for desk in json.loads(imported_files.DESKS.read_text())}


@cache
def explained() -> set[str]:
    words = read_yaml(glossary.FILE).values()
    return {word for entry in words for word in [entry["nl"]["word"], *entry["nl"].get("synonyms", [])]}
