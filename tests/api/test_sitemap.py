"""What search engines are told: every page of a locale, and where it is in others."""

import pytest

from tests.api import published


@pytest.fixture
def pages(db):
    for code in ("nl", "en"):
        published.language(code)
        published.document("loon", code, sort="1")
        published.path("loon", f"/loon-{code}", locale=code)
    published.document("kamer", sort="2")
    published.path("kamer", "/kamer")
    published.document("zonder pad", sort="3")
    published.tombstone("weg")


def test_each_page_with_its_paths_in_every_locale(api, pages):
    items = api.json("/sitemap?locale=nl")["items"]
    assert [(item["path"], item["availablePaths"]) for item in items] == [
        ("/loon-nl", {"en": "/loon-en", "nl": "/loon-nl"}),
        ("/kamer", {"nl": "/kamer"}),
    ]
    assert all(item["changedAt"].endswith("Z") for item in items)


def test_a_locale_that_is_not_public_is_said(problem, pages):
    assert problem("/sitemap?locale=pl")["availableLocales"] == ["en", "nl"]


def test_an_answer_of_one_page_says_where_it_is_in_other_locales(api, pages):
    assert api.json(f"/pages/{published.id_of('loon')}")["availablePaths"] == {"en": "/loon-en", "nl": "/loon-nl"}
    assert "availablePaths" not in api.json(f"/reporting-points/{published.desk('helpdesk')}")
