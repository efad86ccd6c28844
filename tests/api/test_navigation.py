import json

from tests import builders
from tests.api import published


def test_the_navigation_is_the_public_tree_of_a_language(api, settle):
    above = builders.publish(builders.guidance("werk"))
    builders.publish(builders.guidance("loon", parent=above, title="Je loon"))
    builders.guidance("concept")
    builders.translated(above, "en", title="Work", slug="work")
    settle()

    def titles(items):
        return {item["title"]: titles(item["children"]) for item in items}

    dutch, english = api.get("/navigation"), api.get("/navigation", locale="en")

    assert titles(json.loads(dutch.content)["item"]["items"]) == {"Informatiepunt": {"Over werk": {"Je loon": {}}}}
    assert list(titles(json.loads(english.content)["item"]["items"]).values()) == [{"Work": {}}]
    assert (dutch["Content-Language"], english["Content-Language"]) == ("nl", "en")


def test_a_language_without_navigation_is_a_404_that_lists_the_others(problem, db):
    published.navigation("nl")
    published.navigation("en")

    assert problem("/navigation?locale=pl") == {
        "status": 404,
        "title": "Not Found",
        "detail": "There is no navigation in the locale you asked for.",
        "requestedLocale": "pl",
        "availableLocales": ["en", "nl"],
    }


def test_the_etag_of_a_navigation_is_that_of_its_own_language(ask, db):
    published.navigation("nl")
    tag = ask("/navigation")["ETag"]

    published.navigation("en")
    published.document("loon")
    assert ask("/navigation")["ETag"] == tag

    published.navigation("nl", "New")
    assert ask("/navigation", if_none_match=tag).status_code == 200
