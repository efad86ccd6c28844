"""A desk of a region is for who is there, under whatever name the place is known."""

import pytest

from tests.api.referral.guides import desk, guide, keys, national, referred, region

REGIONS = [
    region("nl", "national", "Nederland"),
    region("unit", "police-unit", "Midden-Nederland"),
    region("care", "care-coordination-area", "Flevoland", parents=["nl"]),
    region("vt", "veilig-thuis-region", "Veilig Thuis Flevoland"),
    region("vr25", "safety-region", "Flevoland", parents=["unit", "care"]),
    region("lead", "lead-municipality", "Almere"),
    region("gm0303", name="Dronten", cbsCode="GM0303", parents=["vr25", "vt", "lead"]),
    region("gm0518", name="’s-Gravenhage", formerNames=["Den Haag", "Súdwest"]),
    region("gm0344", name="Utrecht", parents=["vr09"]),
    region("vr09", "safety-region", "Utrecht"),
]
OF_DRONTEN = ["care", "gm0303", "lead", "nl", "unit", "vr25", "vt"]


def place(asked):
    return referred(guide(national(), regions=REGIONS), region=asked)["place"]


@pytest.mark.parametrize("asked", ["gm0303", "GM0303", "Dronten", "dronten", " DRONTEN "])
def test_a_municipality_leads_to_every_kind_of_region_it_lies_in(asked):
    assert place(asked) == {"asked": asked, "status": "known", "regions": OF_DRONTEN}


@pytest.mark.parametrize("asked", ["Den Haag", "den haag", "'s-Gravenhage", "’s Gravenhage", "S-GRAVENHAGE", "sudwest"])
def test_a_place_is_found_by_an_old_name_and_however_it_is_written(asked):
    assert place(asked)["regions"] == ["gm0518"]


def test_a_safety_region_leads_to_the_regions_it_lies_in():
    assert place("vr25")["regions"] == ["care", "nl", "unit", "vr25"]


def test_one_name_of_several_regions_leads_to_all_of_them():
    assert place("Flevoland")["regions"] == ["care", "nl", "unit", "vr25"]
    assert place("Utrecht")["regions"] == ["gm0344", "vr09"]


@pytest.mark.parametrize("code", OF_DRONTEN)
def test_a_desk_of_any_region_that_the_place_lies_in_comes_before_national_ones(code):
    the_guide = guide(desk("a"), desk("local", regions=[code]), regions=REGIONS)
    assert keys(the_guide, region="Dronten") == ["local", "a"]


def test_a_desk_of_several_regions_is_for_each_of_them():
    the_guide = guide(desk("local", regions=["gm0344", "gm0303"]), national(), regions=REGIONS)
    assert keys(the_guide, region="Dronten")[0] == keys(the_guide, region="Utrecht")[0] == "local"


@pytest.mark.parametrize("asked", ["Utrecht", "abroad", None, "Nowhereville"])
def test_a_desk_of_a_region_is_not_for_who_is_elsewhere_or_does_not_say_where(asked):
    the_guide = guide(desk("local", regions=["gm0303"]), national(), regions=REGIONS)
    assert keys(the_guide, region=asked) == ["national"]


def test_a_desk_of_a_municipality_is_not_for_the_whole_region_around_it():
    the_guide = guide(desk("local", regions=["gm0303"]), national(), regions=REGIONS)
    assert keys(the_guide, region="vr25") == ["national"]


def test_a_desk_of_no_region_that_is_not_national_is_for_nobody():
    nowhere = desk("a", region={"scope": "region", "names": [], "regions": [], "codes": []})
    assert keys(guide(nowhere, national(), regions=REGIONS), region="Dronten") == ["national"]


def test_an_unknown_place_is_no_error_and_the_answer_says_so():
    answer = referred(guide(desk("local", regions=["gm0303"]), national(), regions=REGIONS), region="Nowhereville")
    assert answer["place"] == {"asked": "Nowhereville", "status": "not-found", "regions": []}
    assert [each["key"] for each in answer["desks"]] == ["national"]


def test_a_place_that_is_not_said_is_unknown():
    assert place(None) == {"asked": None, "status": "unknown", "regions": []}


@pytest.mark.parametrize("asked", ["?", "-", "…"])
def test_a_name_of_marks_alone_is_a_place_that_nobody_knows(asked):
    assert place(asked)["status"] == "not-found"


def test_regions_that_lie_in_each_other_are_both_found():
    around = [region("a", parents=["b"]), region("b", parents=["a"])]
    assert referred(guide(national(), regions=around), region="a")["place"]["regions"] == ["a", "b"]


def test_a_parent_that_is_not_published_is_left_out():
    assert referred(guide(national(), regions=[region("a", parents=["gone"])]), region="a")["place"]["regions"] == ["a"]
