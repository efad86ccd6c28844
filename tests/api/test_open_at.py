"""Lists of desks: who answers at a moment, and who works where somebody is."""

import json

from tests.api.published_guide import publish, small_guide

MORNING, NIGHT = "2026-12-01T10:00:00Z", "2026-12-01T02:00:00Z"


def keys(api, **query):
    return sorted(desk["key"] for desk in api.json("/reporting-points", view="full", **query)["items"])


def test_only_desks_that_are_open_at_the_moment_are_listed(api):
    publish(small_guide())

    assert keys(api, openAt=MORNING) == ["always", "national"]
    assert keys(api, openAt=NIGHT) == ["always"]
    assert keys(api, openAt="2026-12-01T03:00:00+01:00") == ["always"]


def test_unknown_hours_never_count_as_open(api):
    publish(small_guide())

    assert "town" not in keys(api, openAt=MORNING)


def test_a_place_is_found_by_its_code_its_name_a_former_name_and_what_it_lies_in(api):
    publish(small_guide())

    for place in ("gm0014", "Groningen", "groningen", "Ten Boer", "vr01"):
        assert keys(api, region=place) == ["town"]
    assert keys(api, region="Nergenshuizen") == []


def test_filters_combine(api):
    publish(small_guide())

    assert keys(api, region="Groningen", openAt=MORNING) == []


def test_caches_forget_the_list_when_a_region_or_a_holiday_changes(api):
    publish(small_guide())

    assert api.get("/reporting-points")["Surrogate-Key"] == "reporting-points"
    assert api.get("/reporting-points", region="vr01")["Surrogate-Key"] == "reporting-points regions"
    assert api.get("/reporting-points", openAt=NIGHT)["Surrogate-Key"] == "reporting-points holidays"


def test_a_moment_without_an_offset_is_refused(api):
    response = api.get("/reporting-points", openAt="2026-12-01T10:00")

    assert response.status_code == 400
    assert json.loads(response.content)["errors"][0]["parameter"] == "openAt"
