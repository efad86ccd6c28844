import datetime as dt

from api.models import PublishedDocument
from cms.publishing.rebuild import differences
from tests import builders
from tests.api import published

MOMENT = dt.datetime(2027, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


def test_locales_say_how_complete_and_how_fresh_they_are(api, db):
    published.language("nl")
    published.language("en", required=["loon", "werk", "start"])
    published.language("ar", required=["loon"])
    for name in ("loon", "werk"):
        published.document(name)
    published.desk("helpdesk")
    published.desk("old")
    published.tombstone("old")
    published.document("victim", collection="audiences")
    published.desk("helpdesk", "en", facets=["translation:outdated"])
    published.document("werk", "en")
    published.tombstone("werk", "en")
    published.document("start", "en")
    PublishedDocument.objects.update(changed_at=MOMENT)

    items = api.json("/locales")["items"]

    assert items == [
        {
            "type": "locale",
            "code": "nl",
            "direction": "ltr",
            "completeness": 1.0,
            "outdated": 0,
            "requiredPages": {"count": 0, "published": 0},
            "changedAt": "2027-01-02T03:04:05Z",
        },
        {
            "type": "locale",
            "code": "ar",
            "direction": "rtl",
            "completeness": 0.0,
            "outdated": 0,
            "requiredPages": {"count": 1, "published": 0},
            "changedAt": None,
        },
        {
            "type": "locale",
            "code": "en",
            "direction": "ltr",
            "completeness": 0.333,
            "outdated": 1,
            "requiredPages": {"count": 3, "published": 1},
            "changedAt": "2027-01-02T03:04:05Z",
        },
    ]


def test_a_locale_that_is_not_public_is_not_there(api, settle):
    builders.language("nl")
    builders.language("pl", public=False)
    settle()

    items = api.json("/locales")["items"]

    assert [(item["code"], item["name"], item["direction"], item["isDefault"]) for item in items] == [
        ("nl", "Nederlands", "ltr", True)
    ]
    assert items[0]["completeness"] == 0.0


def test_the_etag_of_the_locales_follows_what_they_say(ask, db):
    published.language("nl")
    published.document("victim", collection="audiences")
    tag = ask("/locales")["ETag"]

    published.document("victim", collection="audiences", text="New.")
    assert ask("/locales")["ETag"] == tag

    published.document("loon")
    assert ask("/locales", if_none_match=tag).status_code == 200


def required_pages(api, locale):
    return {item["code"]: item["requiredPages"] for item in api.json("/locales")["items"]}[locale]


def test_required_pages_are_counted_as_soon_as_they_are_chosen_and_published(api, settle):
    polish, page = builders.language("pl"), builders.publish(builders.guidance())
    settle()
    assert required_pages(api, "pl") == {"count": 0, "published": 0}

    polish.required_pages.add(page, builders.home())
    settle()
    assert required_pages(api, "pl") == {"count": 2, "published": 0}
    assert list(differences()) == []

    builders.translated(builders.home(), "pl", title="Start")
    settle()
    assert required_pages(api, "pl") == {"count": 2, "published": 1}

    page.delete()
    settle()
    assert required_pages(api, "pl") == {"count": 1, "published": 1}
    assert list(differences()) == []


def test_a_translation_that_is_older_than_its_source_is_counted(api, settle):
    desk = builders.publish(builders.desk(channels=[builders.channel()]))
    builders.translated(desk)
    settle()
    outdated = {item["code"]: item["outdated"] for item in api.json("/locales")["items"]}
    assert outdated == {"nl": 0, "en": 0}

    builders.publish(desk, purpose="Voor een gesprek.")
    settle()
    outdated = {item["code"]: item["outdated"] for item in api.json("/locales")["items"]}
    assert outdated == {"nl": 0, "en": 1}


def test_the_etag_of_the_locales_follows_the_required_pages(ask, db):
    published.language("nl", required=["start"])
    tag = ask("/locales")["ETag"]

    published.document("start")

    assert ask("/locales", if_none_match=tag).status_code == 200
