"""Questions in one's own words find what fits, the best first."""

import json
import uuid
from typing import Any

import pytest

from api import store
from api.models import PublishedLexeme
from api.store import Document, SearchTexts, Tombstone
from tests.api.published import id_of

CONFIGS = {"nl": "dutch", "en": "english", "zh-Hans": "simple"}


def put(
    name: str,
    title: str,
    *,
    keywords: str = "",
    text: str = "",
    locale: str = "nl",
    collection: str = "pages",
    **values: Any,
) -> uuid.UUID:
    """Publish something that search looks in."""
    summary = json.dumps({"title": title})
    facets = values.pop("facets", ["type:guidance"])
    search = SearchTexts(CONFIGS[locale], title, keywords, text)
    store.put(
        Document(
            id_of(name), locale, collection, "guidance", name, "{}", summary, search=search, facets=facets, **values
        )
    )
    return id_of(name)


@pytest.fixture(autouse=True)
def languages(db: None) -> None:
    for locale, config in CONFIGS.items():
        store.put(Document(id_of(locale), locale, "locales", "locale", locale, "{}", "{}", search=SearchTexts(config)))


@pytest.fixture
def search(api: Any) -> Any:
    def titles(question: str, **parameters: str) -> list[str]:
        query = "".join(f"&{name}={value}" for name, value in parameters.items())
        return [item["document"]["title"] for item in api.json(f"/search?q={question}{query}")["items"]]

    return titles


def test_a_title_weighs_more_than_a_summary_and_that_more_than_running_text(search):
    put("a", "Iets anders", text="Hier staat loon, heel ver weg.")
    put("b", "Nog iets", keywords="Over loon.")
    put("c", "Mijn loon")
    assert search("loon") == ["Mijn loon", "Nog iets", "Iets anders"]


def test_a_rare_word_weighs_more_than_a_common_one(search):
    for name in "abcdef":
        put(name, f"Hulp {name}", text="Wij geven hulp.")
    put("x", "Paspoort", text="Wie heeft het?")
    assert search("hulp%20paspoort")[0] == "Paspoort"


def test_other_forms_of_a_word_are_found_in_each_language(search):
    put("a", "Betalingen aan slachtoffers")
    put("b", "Paying victims", locale="en")
    assert search("slachtoffer%20betaling") == ["Betalingen aan slachtoffers"]
    assert search("pay%20victim", locale="en") == ["Paying victims"]


def test_a_part_of_a_compound_finds_the_whole(search):
    put("a", "Wat is mensenhandel?")
    put("b", "Loonproblemen")
    put("c", "Behandeling")
    assert search("handel") == ["Wat is mensenhandel?"]
    assert search("problemen") == ["Loonproblemen"]


@pytest.mark.parametrize("typed", ["mensenhandle", "mesenhandel", "menshandel", "MENSENHANDEL"])
def test_a_typing_error_is_forgiven(search, typed):
    put("a", "Wat is mensenhandel?")
    put("b", "Opvang")
    assert search(typed) == ["Wat is mensenhandel?"]


def test_a_word_that_is_there_is_no_typing_error(search):
    put("a", "Bank")
    put("b", "Banken en banker")
    put("c", "Boot")
    assert "Boot" not in search("bank")


def test_a_synonym_of_the_glossary_finds_what_is_written_with_the_word(search):
    put("word", "aangifte", collection="glossary-terms", facets=["synonym:naar de politie gaan"])
    put("page", "Aangifte doen")
    put("other", "Naar huis gaan")
    assert set(search("ik%20wil%20naar%20de%20politie%20gaan")) >= {"Aangifte doen", "aangifte"}


def test_writing_without_spaces_is_found_by_neighbouring_signs(search):
    put("a", "人口贩运信息", locale="zh-Hans")
    put("b", "其他内容", locale="zh-Hans")
    assert search("贩运", locale="zh-Hans") == ["人口贩运信息"]


def test_only_the_locale_the_types_and_the_audiences_that_were_asked_for(search):
    put("a", "Loon", facets=["type:guidance", "audience:victim"])
    put("b", "Loon voor iedereen", facets=["type:guidance", "audience:any"])
    put("c", "Loon bij ons", facets=["type:reporting-point", "audience:citizen"], collection="reporting-points")
    put("d", "loon", facets=["type:glossary-term"], collection="glossary-terms")
    put("e", "Loon in English", locale="en")
    assert set(search("loon")) == {"Loon", "Loon voor iedereen", "Loon bij ons", "loon"}
    assert set(search("loon", audience="victim")) == {"Loon", "Loon voor iedereen", "loon"}
    assert search("loon", type="reporting-point") == ["Loon bij ons"]
    assert len(search("loon", limit="2")) == 2


def test_what_is_removed_or_changed_is_no_longer_found(search):
    put("a", "Loon")
    put("b", "Werk")
    store.remove(id_of("a"), "nl", Tombstone("removed", "unpublished"))
    put("b", "Bedden")
    assert (search("loon"), search("werk"), search("bed")) == ([], [], ["Bedden"])
    counted = dict(PublishedLexeme.objects.filter(documents__gt=0).values_list("lexeme", "documents"))
    assert counted == {"": 1, "bed": 1}


def test_an_excerpt_marks_what_fits_and_is_safe(api):
    put("a", "Werk", text="Lees <script>alert(1)</script> 1 < 2 & jouw loon, ook hier.")
    (item,) = api.json("/search?q=loon")["items"]
    assert item["excerpt"] == "Lees  alert(1)  1 &lt; 2 &amp; jouw <mark>loon</mark>, ook hier"


@pytest.mark.parametrize(
    "question", ["%27%3B%20DROP%20TABLE%20x", "%5C%27%26%7C!()", "%25_%25", "a:*b", "%3Cb%3E", "..."]
)
def test_signs_of_other_languages_of_questions_are_just_words(search, question):
    put("a", "Loon")
    assert search(question) == []


def test_nobody_keeps_the_question(api):
    put("a", "Loon")
    assert api.get("/search?q=loon")["Cache-Control"] == "no-store"


def test_a_locale_that_is_not_public_is_said(problem):
    told = problem("/search?q=loon&locale=pl")
    assert (told["status"], told["availableLocales"]) == (404, ["en", "nl", "zh-Hans"])


@pytest.mark.parametrize("query", ["", "q=", "q=%20", f"q={'a' * 201}", "q=a&limit=51", "q=a&limit=0", "q=a&limit=x"])
def test_a_bad_question_is_refused(problem, query):
    assert problem(f"/search?{query}")["status"] == 400
