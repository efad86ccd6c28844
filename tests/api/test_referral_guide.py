"""Everything for a referral in one answer, to be evaluated where nobody looks on."""

import datetime as dt
import gzip
import json

from api.guides import guide_for
from api.referral import refer
from tests.api import published
from tests.api.published_guide import publish, small_guide
from tests.api.referral import guides

SITUATION = {"audience": "victim", "need": "help", "exploitationForm": "labour"}


def test_the_guide_is_the_published_documents_with_what_the_engine_needs(api):
    guide = small_guide()
    publish(guide)

    answer = api.json("/referral-guide")

    item = answer["item"]
    assert answer["requestedLocale"] == "nl"
    assert set(item) == {
        "guideVersion", "locale", "validUntil", "timeZone", "offsets",
        "questions", "rules", "desks", "regions", "holidays", "terms",
    }  # fmt: skip
    assert sorted(each["key"] for each in item["desks"]) == ["always", "national", "town"]
    assert item["rules"] == guide["rules"]
    assert item["terms"][0]["code"] == "labour"


def test_the_engine_takes_the_guide_as_it_is_served(api):
    publish(small_guide())

    answer = refer(SITUATION, api.json("/referral-guide")["item"], guides.TUESDAY_MORNING)

    assert [desk["key"] for desk in answer["desks"]] == ["always", "national"]


def test_clocks_change_in_the_guide_as_they_do_in_the_netherlands(api):
    publish(small_guide())
    offsets = api.json("/referral-guide")["item"]["offsets"]

    in_these_years = [row for row in offsets if "2026" < row["from"] < "2029"]
    assert in_these_years == guides.changes_of_the_clock(range(2026, 2029))


def test_what_is_not_there_in_a_language_comes_in_the_source_language_and_says_so(api):
    publish(small_guide(), "en")
    english = guides.national() | {"locale": "en", "name": "In English"}
    published.whole(english, "reporting-points")

    response = api.get("/referral-guide", locale="en")

    desks = {desk["key"]: desk for desk in json.loads(response.content)["item"]["desks"]}
    assert {key: desk["locale"] for key, desk in desks.items()} == {"always": "nl", "national": "en", "town": "nl"}
    assert response["Content-Language"] == "en, nl"


def test_a_language_that_is_not_public_has_no_guide(api):
    publish(small_guide())

    response = api.get("/referral-guide", locale="en")

    assert response.status_code == 404
    assert json.loads(response.content)["availableLocales"] == ["nl"]


def test_the_version_and_the_etag_change_with_any_document_and_with_nothing_else(api):
    publish(small_guide())
    before = api.get("/referral-guide")
    unchanged = api.get("/referral-guide", headers={"If-None-Match": before["ETag"]})

    published.whole(guides.national(name="Other"), "reporting-points")
    after = api.get("/referral-guide", headers={"If-None-Match": before["ETag"]})

    assert unchanged.status_code == 304
    assert after.status_code == 200
    assert version(after) != version(before)


def version(response):
    return json.loads(response.content)["item"]["guideVersion"]


def test_the_guide_says_when_something_in_it_changes_by_itself(api):
    publish(small_guide())
    moment = dt.datetime(2026, 12, 24, 23, 0, tzinfo=dt.UTC)
    published.PublishedDocument.objects.filter(collection="referral-rules").update(next_change_at=moment)

    assert api.json("/referral-guide")["item"]["validUntil"] == "2026-12-24T23:00:00Z"


def test_a_guide_is_read_once_and_kept_until_something_is_published(api, questions):
    publish(small_guide())
    guide_for("nl")

    with questions() as asked:
        again = guide_for("nl")

    assert again is guide_for("nl")
    assert len(asked) == 1
    published.whole(guides.national(name="Other"), "reporting-points")
    assert guide_for("nl") is not again


def test_a_guide_is_small_enough_for_a_telephone(api):
    publish(small_guide())

    assert len(gzip.compress(api.get("/referral-guide").content)) < 5_000
