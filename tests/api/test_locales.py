import datetime as dt

from api.models import PublishedDocument
from tests import builders
from tests.api import published

MOMENT = dt.datetime(2027, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


def test_locales_say_how_complete_and_how_fresh_they_are(api, db):
    for code in ("nl", "en", "ar"):
        published.language(code)
    for name in ("loon", "werk"):
        published.document(name)
    published.desk("helpdesk")
    published.desk("old")
    published.tombstone("old")
    published.document("victim", collection="audiences")
    published.desk("helpdesk", "en")
    published.document("werk", "en")
    published.tombstone("werk", "en")
    published.document("only in English", "en")
    PublishedDocument.objects.update(changed_at=MOMENT)

    items = api.json("/locales")["items"]

    assert items == [
        {"type": "locale", "code": "nl", "direction": "ltr", "completeness": 1.0, "changedAt": "2027-01-02T03:04:05Z"},
        {"type": "locale", "code": "ar", "direction": "rtl", "completeness": 0.0, "changedAt": None},
        {
            "type": "locale",
            "code": "en",
            "direction": "ltr",
            "completeness": 0.333,
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
