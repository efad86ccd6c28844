import json

import pytest

from tests.api import published


@pytest.fixture
def languages(db):
    for code in ("nl", "en", "ar"):
        published.language(code)


def envelope(answer):
    return {name: value for name, value in answer.items() if name not in {"item", "included", "missing"}}


def test_without_a_locale_the_default_one_is_served(api, languages):
    id = published.document("loon", "nl")
    published.document("loon", "en")

    answer = api.json(f"/pages/{id}")

    assert answer == {
        "item": {"type": "pages", "id": str(id), "locale": "nl", "name": "loon", "text": "Lees dit."},
        "included": [],
        "missing": [],
        "requestedLocale": "nl",
        "locale": "nl",
        "direction": "ltr",
        "availableLocales": ["en", "nl"],
        "availablePaths": {},
    }


def test_a_language_is_never_replaced_by_another_unasked(problem, languages):
    id = published.document("loon", "nl")
    published.document("loon", "ar")

    assert problem(f"/pages/{id}?locale=en") == {
        "status": 404,
        "title": "Not Found",
        "detail": "This is not available in the locale you asked for. Ask for another, or allow others with "
        "`fallback`.",
        "requestedLocale": "en",
        "availableLocales": ["ar", "nl"],
    }


@pytest.mark.parametrize(
    ("query", "served"),
    [
        ("locale=ar&fallback=en,nl", "ar"),
        ("locale=pl&fallback=en,nl", "en"),
        ("locale=pl&fallback=nl,en", "nl"),
        ("locale=pl&fallback=uk,ar", "ar"),
        ("fallback=en", "nl"),
    ],
)
def test_fallback_serves_the_first_locale_there_is_and_says_which(api, languages, query, served):
    for code in ("nl", "en", "ar"):
        id = published.document("loon", code)

    response = api.get(f"/pages/{id}?{query}")
    answer = json.loads(response.content)

    assert answer["item"]["locale"] == served
    assert response["Content-Language"] == served
    assert envelope(answer) == {
        "requestedLocale": "nl" if "locale=" not in query else query[7:9],
        "locale": served,
        "direction": "rtl" if served == "ar" else "ltr",
        "availableLocales": ["ar", "en", "nl"],
        "availablePaths": {},
    }


def test_fallback_does_not_go_beyond_the_locales_it_names(problem, languages):
    id = published.document("loon", "nl")

    assert problem(f"/pages/{id}?locale=en&fallback=ar")["availableLocales"] == ["nl"]


def test_a_translation_that_was_recalled_says_so_although_there_are_others(problem, languages):
    id = published.document("loon", "nl")
    published.document("loon", "en")
    published.tombstone("loon", "en", state="recalled", reason="wrong")

    assert problem(f"/pages/{id}?locale=en") == {
        "status": 410,
        "title": "Gone",
        "detail": "This was recalled. Remove your copy.",
        "reason": "wrong",
        "replacement": None,
        "requestedLocale": "en",
        "availableLocales": ["nl"],
    }
    assert problem(f"/pages/{id}?locale=ar")["status"] == 404


def test_a_translation_that_was_taken_away_is_not_available_any_more(problem, languages):
    id = published.document("loon", "nl")
    published.document("loon", "en")
    published.tombstone("loon", "en")

    assert problem(f"/pages/{id}?locale=en")["availableLocales"] == ["nl"]


def test_strict_lists_hold_only_the_locale_asked_for(api, languages):
    published.document("loon", "nl")
    published.document("loon", "en")
    published.document("werk", "nl")

    response = api.get("/pages?locale=en")

    assert json.loads(response.content) == {
        "items": [{"type": "pages", "id": str(published.id_of("loon")), "locale": "en", "name": "loon"}],
        "included": [],
        "missing": [],
        "requestedLocale": "en",
        "nextCursor": None,
    }
    assert response["Content-Language"] == "en"


def test_lists_with_fallback_hold_each_document_once_in_its_best_locale(api, languages):
    for name, codes in {"a": ["nl", "en", "ar"], "b": ["nl"], "c": ["nl", "en"], "d": ["pl"]}.items():
        for code in codes:
            published.document(name, code)

    response = api.get("/pages?locale=ar&fallback=en,nl")

    assert [(item["name"], item["locale"]) for item in json.loads(response.content)["items"]] == [
        ("a", "ar"),
        ("b", "nl"),
        ("c", "en"),
    ]
    assert response["Content-Language"] == "ar, en, nl"
    assert (
        api.get("/pages?locale=ar&fallback=en,nl", headers={"If-None-Match": "*"})["Content-Language"] == "ar, en, nl"
    )


def test_an_empty_list_is_in_the_locale_asked_for(api, languages):
    assert api.get("/pages?locale=ar&fallback=nl")["Content-Language"] == "ar"
