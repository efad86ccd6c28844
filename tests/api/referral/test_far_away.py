"""From abroad and the Caribbean Netherlands many Dutch numbers do not work: only those that do are given."""

import pytest

from tests.api.referral.guides import channel, desk, guide, keys, national, referred, region

REGIONS = [
    region("caribisch-nederland", "caribbean-netherlands", "Caribisch Nederland", formerNames=["Bonaire", "Saba"]),
    region("buitenland", "abroad", "Buitenland", formerNames=["Foreign country"]),
]
ABROAD = ["abroad", "Abroad", "buitenland", "Foreign country"]
FAR = [*ABROAD, "Bonaire"]
FREE_NUMBER = channel("free", number="08005151", fromAbroad="+31703334444")


def best(*channels, **facets):
    answer = referred(guide(national(channels=list(channels)), regions=REGIONS), **facets)
    return answer["desks"][0]["bestChannel"]


@pytest.mark.parametrize("asked", ABROAD)
def test_the_answer_says_that_the_place_is_abroad(asked):
    answer = referred(guide(national(), regions=REGIONS), region=asked)
    assert answer["place"]["status"] == "abroad"


def test_the_caribbean_netherlands_is_a_known_place_of_its_own():
    answer = referred(guide(national(), regions=REGIONS), region="Bonaire")
    assert answer["place"] == {"asked": "Bonaire", "status": "known", "regions": ["caribisch-nederland"]}


@pytest.mark.parametrize("asked", FAR)
def test_from_far_away_the_number_that_works_there_is_given(asked):
    found = best(FREE_NUMBER, region=asked)
    assert (found["number"], found["href"]) == ("+31703334444", "tel:+31703334444")


def test_within_the_netherlands_the_ordinary_number_is_given():
    found = best(FREE_NUMBER)
    assert (found["number"], found["href"]) == ("08005151", "tel:08005151")


@pytest.mark.parametrize("asked", FAR)
def test_a_desk_with_only_a_number_that_does_not_work_there_is_not_listed(asked):
    the_guide = guide(desk("a"), desk("b", channels=[FREE_NUMBER]), national(), regions=REGIONS)
    assert keys(the_guide, region=asked) == ["b", "national"]


@pytest.mark.parametrize("type", ["chat", "email", "web-form"])
def test_from_far_away_what_needs_no_telephone_works(type):
    written = channel("written", type)
    assert best(channel("phone"), written, region="abroad")["id"] == written["id"]


def test_nobody_can_walk_in_from_far_away():
    assert best(channel("counter", "visit"), region="abroad") is None


def test_the_national_desk_is_listed_without_a_channel_when_none_works_there():
    answer = referred(guide(national()), region="abroad")
    assert [(each["key"], each["bestChannel"]) for each in answer["desks"]] == [("national", None)]


def test_from_far_away_who_says_to_take_calls_from_abroad_comes_first():
    desks = [
        desk(key, channels=[FREE_NUMBER], acceptsCallersFromAbroad=accepts)
        for key, accepts in (("a", "no"), ("b", "unknown"), ("c", "yes"))
    ]
    assert keys(guide(*desks, regions=REGIONS), region="abroad") == ["c", "b", "a"]
    assert keys(guide(*desks, regions=REGIONS)) == ["a", "b", "c"]


def test_a_desk_of_the_caribbean_netherlands_is_for_who_is_there():
    local = desk("local", regions=["caribisch-nederland"], channels=[channel("here", fromAbroad="+5997000000")])
    the_guide = guide(local, national(), regions=REGIONS)
    assert keys(the_guide, region="Saba") == ["local", "national"]
    assert keys(the_guide, region="abroad") == ["national"]


def test_the_answer_says_which_desk_works_from_abroad():
    the_guide = guide(national(channels=[FREE_NUMBER], acceptsCallersFromAbroad="yes"))
    first = referred(the_guide, region="abroad")["desks"][0]
    assert first["trust"]["fromAbroad"] == "yes"
    assert {"code": "works-from-abroad", "rule": None} in first["reasons"]
