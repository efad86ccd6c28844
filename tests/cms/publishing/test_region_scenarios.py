"""Regions, terms and notices: after whatever happens to them, the published tables are what a rebuild would make."""

import datetime as dt
import json
from typing import Any

import pytest
from django.utils import timezone

from api.models import PublishedDocument
from cms.publishing.schedule import publish_due
from content_models.models import Region, RegionParent, ReportingPointRegion
from tests import builders
from tests.cms.publishing.drift import assert_no_drift, changed_by

pytestmark = pytest.mark.django_db

YESTERDAY = dt.timedelta(days=-1)


def document(obj: Any, locale: str = "nl") -> dict[str, Any]:
    row = PublishedDocument.objects.get(document_id=obj.document_id, locale=locale, state="live")
    return json.loads(row.body)


def state_of(obj: Any, locale: str = "nl") -> str | None:
    rows = PublishedDocument.objects.filter(document_id=obj.document_id, locale=locale)
    return rows.values_list("state", flat=True).first()


@pytest.fixture
def utrecht() -> Region:
    builders.language("nl")
    builders.language("en")
    return builders.region(name="Utrecht", former_names=["Vleuten"])


@pytest.fixture
def desk(utrecht: Region) -> Any:
    draft = builders.desk("buurtteam", region_scope="municipality", channels=[builders.channel()])
    return builders.publish(draft, regions=[ReportingPointRegion(region=utrecht)])


def test_a_region_is_the_same_in_every_public_locale(utrecht):
    assert_no_drift()
    dutch, english = document(utrecht), document(utrecht, "en")
    assert (dutch["name"], dutch["formerNames"]) == ("Utrecht", ["Vleuten"])
    assert dutch["translation"]["status"] == "source"
    differing = {name for name in dutch if dutch[name] != english[name]}
    assert differing == {"locale", "translation"}
    assert english["translation"]["sourceLocale"] == "en"


def test_a_locale_that_becomes_public_has_all_regions_and_loses_them_again(utrecht):
    polish = builders.language("pl", public=False)
    assert_no_drift()
    assert state_of(utrecht, "pl") is None
    for public, state in ((True, "live"), (False, "removed")):
        polish.is_public = public
        polish.save()
        assert_no_drift()
        assert state_of(utrecht, "pl") == state


def test_a_drafted_name_stays_inside(utrecht):
    builders.draft(utrecht, name="Utreg")
    assert_no_drift()
    assert document(utrecht)["name"] == "Utrecht"


def test_a_new_name_reaches_exactly_its_desks(utrecht, desk):
    other = builders.publish(builders.desk("elders"))
    assert_no_drift()
    assert document(desk)["region"] == {
        "scope": "municipality",
        "names": ["Utrecht"],
        "regions": [str(utrecht.uuid)],
        "codes": ["gm0344"],
    }
    changed = changed_by(lambda: builders.publish(utrecht, name="Utrecht (stad)"))
    assert changed == {("gm0344", "nl"), ("gm0344", "en"), ("buurtteam", "nl")}
    assert document(desk)["region"]["names"] == ["Utrecht (stad)"]
    assert_no_drift()
    assert document(other)["region"]["names"] == []


def test_an_unpublished_region_is_no_longer_named(utrecht, desk):
    assert_no_drift()
    Region.objects.get(pk=utrecht.pk).unpublish()
    assert_no_drift()
    assert state_of(utrecht) == "removed"
    assert document(desk)["region"]["names"] == []


def test_a_region_lies_in_others(api, settle, utrecht):
    around = builders.region("vr09", kind="safety-region", name="Utrecht")
    builders.publish(utrecht, parents=[RegionParent(parent=around)])
    assert_no_drift()
    (found,) = api.json("/regions", parent=str(around.uuid), include="regions")["items"]
    assert (found["code"], found["parents"]) == ("gm0344", [str(around.uuid)])
    answer = api.json(f"/regions/{utrecht.uuid}", locale="en", include="regions")
    assert [region["code"] for region in answer["included"]] == ["vr09"]
    assert {region["code"] for region in api.json("/regions", kind="safety-region")["items"]} == {"vr09"}


def test_desks_are_found_by_the_code_of_their_region(api, settle, desk):
    builders.publish(builders.desk("elders"))
    settle()
    found = api.json("/reporting-points", region="gm0344", include="regions")
    assert [item["key"] for item in found["items"]] == ["buurtteam"]
    assert [region["code"] for region in found["included"]] == ["gm0344"]


def test_a_region_cannot_lie_in_itself(utrecht):
    around = builders.region("vr09", kind="safety-region")
    builders.publish(utrecht, parents=[RegionParent(parent=around)])
    around.parents = [RegionParent(parent=utrecht)]
    assert [str(problem.sentence) for problem in around.publish_problems()] == [
        "“Utrecht (gemeente)” ligt zelf in deze regio: haal een van de twee weg."
    ]


def test_a_term_is_explained_in_the_languages_it_is_published_in(api, settle):
    term = builders.publish(
        builders.glossary_term(synonyms="denktijd\n hersteltijd ", forbidden_variants="reflectieperiode")
    )
    assert_no_drift()
    assert {name: document(term)[name] for name in ("word", "synonyms", "forbiddenVariants", "neverTranslate")} == {
        "word": "bedenktijd",
        "synonyms": ["denktijd", "hersteltijd"],
        "forbiddenVariants": ["reflectieperiode"],
        "neverTranslate": False,
    }
    assert state_of(term, "en") is None
    builders.translated(term, word="reflection period", synonyms="time to think")
    assert_no_drift()
    assert document(term, "en")["synonyms"] == ["time to think"]
    builders.publish(builders.glossary_term("comensha", never_translate=True))
    settle()
    assert [each["code"] for each in api.json("/glossary-terms", neverTranslate="true")["items"]] == ["comensha"]
    term.unpublish()
    assert_no_drift()
    assert (state_of(term), state_of(term, "en")) == ("removed", "removed")


def test_two_terms_have_two_codes_and_no_word_is_both_used_and_forbidden():
    builders.publish(builders.glossary_term())
    problems = builders.glossary_term(word="bedenktijd ", forbidden_variants="Bedenktijd ").publish_problems()
    assert [str(problem.sentence) for problem in problems] == [
        "De code “bedenktijd” bestaat al: kies een andere code.",
    ]
    again = builders.glossary_term("opvang", synonyms="schuilplek", forbidden_variants="Schuilplek")
    assert [str(problem.sentence) for problem in again.publish_problems()] == [
        "“schuilplek” staat ook bij de woorden die we niet gebruiken: haal het op één plek weg."
    ]


def test_a_notice_is_for_its_audiences_or_for_all(api, settle):
    builders.publish(builders.notice("Voor iedereen"))
    builders.publish(builders.notice("Voor omstanders", audiences=("citizen",)))
    assert_no_drift()

    def titles(**query: str) -> list[str]:
        return [notice["title"] for notice in api.json("/notices", **query)["items"]]

    assert titles() == ["Voor iedereen", "Voor omstanders"]
    assert titles(audience="victim") == ["Voor iedereen"]
    assert titles(audience="citizen") == ["Voor iedereen", "Voor omstanders"]


def test_a_notice_begins_and_ends_on_time():
    later = builders.notice("Straks")
    builders.publish(later, go_live_at=timezone.now() + dt.timedelta(days=1))
    now = builders.notice("Nu")
    ends = timezone.now().replace(microsecond=0) + dt.timedelta(hours=1)
    builders.publish(now, expire_at=ends)
    assert_no_drift()
    assert (state_of(later), state_of(now)) == (None, "live")
    assert document(now)["expiresAt"] == f"{ends.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"

    builders.publish(now, expire_at=timezone.now() + YESTERDAY)
    publish_due()
    assert_no_drift()
    assert state_of(now) == "removed"


def test_an_urgent_notice_that_changed_is_not_shown_to_victims_in_old_words():
    notice = builders.publish(builders.notice("De lijn is dicht"))
    builders.translated(notice, title="The line is closed")
    assert_no_drift()
    builders.publish(notice, title="De lijn is open")
    assert_no_drift()
    assert (state_of(notice), state_of(notice, "en")) == ("live", "removed")
