import json
from urllib.parse import urlencode

import pytest

from cms.publishing.recalls import recall
from tests import builders
from tests.api import published

NOTHING_MORE = {"location": None, "reason": None, "explanation": None, "replacement": None}


@pytest.fixture
def page(settle):
    page = builders.publish(builders.guidance("loon"))
    settle()
    return page


def at(api, path, **query):
    return api.json(f"/paths?{urlencode({'path': path, **query})}")["item"]


def test_a_page_lives_at_its_path(api, page):
    response = api.get("/paths?path=/loon")

    assert json.loads(response.content) == {
        "item": {
            "locale": "nl",
            "path": "/loon",
            "id": str(page.translation_key),
            "kind": "page",
            **NOTHING_MORE,
        }
    }
    assert response["Content-Language"] == "nl"


def test_the_home_lives_at_the_root_of_its_language(api, settle):
    home = builders.home()
    english = builders.translated(builders.publish(builders.guidance("loon")), "en")
    settle()

    for code in ("nl", "en"):
        assert at(api, "/", locale=code)["id"] == str(home.translation_key)
        assert at(api, "/", locale=code)["kind"] == "page"
    assert at(api, "/loon", locale="en")["id"] == str(english.translation_key)


def test_a_former_path_leads_to_where_the_page_lives_now(api, page, settle):
    for slug in ("salaris", "geld"):
        page = builders.publish(page, slug=slug)
        settle()

    for former in ("/loon", "/salaris"):
        assert at(api, former) == {
            "locale": "nl",
            "path": former,
            "id": str(page.translation_key),
            "kind": "redirect",
            **NOTHING_MORE,
            "location": "/geld",
        }
    assert at(api, "/geld")["kind"] == "page"


def test_a_page_that_moves_back_lives_at_its_old_path_again(api, page, settle):
    for slug in ("salaris", "loon"):
        page = builders.publish(page, slug=slug)
        settle()

    assert at(api, "/loon")["kind"] == "page"
    assert at(api, "/salaris")["location"] == "/loon"


def test_pages_below_a_moved_page_move_along(api, page, settle):
    below = builders.publish(builders.guidance("schuld", parent=page))
    builders.publish(page, slug="geld")
    settle()

    assert at(api, "/geld/schuld")["id"] == str(below.translation_key)


def test_a_path_can_be_taken_over_by_another_page(api, page, settle):
    builders.publish(page, slug="salaris")
    settle()
    newcomer = builders.publish(builders.guidance("loon"))
    settle()

    assert at(api, "/loon")["id"] == str(newcomer.translation_key)
    assert at(api, "/loon")["kind"] == "page"


def test_a_page_that_was_taken_down_is_gone_from_all_its_paths(api, page, settle):
    page = builders.publish(page, slug="salaris")
    settle()
    page.unpublish()
    settle()

    for path in ("/loon", "/salaris"):
        item = at(api, path)
        assert (item["kind"], item["location"], item["reason"]) == ("gone", None, "unpublished")


def test_a_recalled_page_says_why_and_what_to_read_instead(api, page, settle):
    better = builders.publish(builders.guidance("beter"))
    recall(page, reason="unsafe", explanation="Bel dit nummer niet.", replacement=better.translation_key)
    settle()

    item = at(api, "/loon")

    assert item == {
        "locale": "nl",
        "path": "/loon",
        "id": str(page.translation_key),
        "kind": "recalled",
        "location": None,
        "reason": "unsafe",
        "explanation": "Bel dit nummer niet.",
        "replacement": str(better.translation_key),
    }


def test_a_path_of_one_language_is_unknown_in_another(problem, page):
    assert problem("/paths?path=/loon&locale=en") == {
        "status": 404,
        "title": "Not Found",
        "detail": "Nothing ever lived at this path in this locale.",
        "requestedLocale": "en",
    }


def test_a_path_is_found_in_any_script(api, db):
    published.document("помощь")
    published.path("помощь", "/помощь/да нет")

    assert at(api, "/помощь/да нет")["kind"] == "page"


def test_the_etag_of_a_path_changes_with_what_lives_there(ask, db):
    published.document("loon")
    published.path("loon", "/loon")
    seen = [ask("/paths?path=/loon")["ETag"]]

    published.path("loon", "/loon", kind="redirect")
    published.path("loon", "/salaris")
    seen.append(ask("/paths?path=/loon")["ETag"])
    published.tombstone("loon")
    seen.append(ask("/paths?path=/loon")["ETag"])
    published.tombstone("loon", state="recalled", explanation="Fout.")
    seen.append(ask("/paths?path=/loon")["ETag"])

    assert len(set(seen)) == 4
    published.document("other")
    assert ask("/paths?path=/loon", if_none_match=seen[-1]).status_code == 304
