"""The one question that is not a GET: a situation in the body, answered and forgotten."""

import json

import pytest
from django.test import Client

from tests.api.published_guide import publish, small_guide
from tests.api.referral import guides
from tests.database import as_api_role

SITUATION = {"audience": "victim", "need": "help", "moment": "2026-12-01T10:00:00Z"}


@pytest.fixture
def post(api):
    def send(body, query="", content_type="application/json"):
        text = body if isinstance(body, str) else json.dumps(body)
        with as_api_role():
            return Client().post(f"/api/v1/referrals{query}", text, content_type=content_type)

    return send


@pytest.fixture
def refused(post):
    """The faults that a body is refused for: field -> what is allowed."""

    def send(body):
        response = post(body)
        assert response.status_code == 400, response.content
        assert response["Content-Type"] == "application/problem+json"
        return {each["parameter"]: each["detail"] for each in json.loads(response.content)["errors"]}

    return send


def test_the_answer_is_the_engines_with_the_desks_it_names(post):
    guide = small_guide()
    publish(guide)

    response = post({**SITUATION, "region": "Ten Boer", "exploitationForm": ["labour"]})

    answer = json.loads(response.content)
    assert response.status_code == 200
    keys = [desk["key"] for desk in answer["item"]["desks"]]
    assert keys == ["always", "town", "national"]
    assert [desk["key"] for desk in answer["included"]] == keys
    assert answer["included"][0] == next(desk for desk in guide["desks"] if desk["key"] == "always")
    assert answer["item"]["place"] == {"asked": "Ten Boer", "status": "known", "regions": ["gm0014", "vr01"]}
    assert answer["requestedLocale"] == "nl"


def test_without_a_moment_it_is_about_now(post):
    publish(small_guide())

    answer = json.loads(post({"audience": "citizen", "need": "advice"}).content)

    assert answer["item"]["desks"][0]["bestChannel"]["state"] in {"open", "closed"}


def test_a_place_that_nobody_knows_is_no_error_and_the_answer_says_so(post):
    publish(small_guide())

    answer = json.loads(post({**SITUATION, "region": "Nergenshuizen"}).content)

    assert answer["item"]["place"]["status"] == "not-found"
    assert "town" not in [desk["key"] for desk in answer["item"]["desks"]]


def test_every_fault_of_a_situation_comes_in_one_answer(refused):
    publish(small_guide())

    faults = refused(
        {"audience": "neighbour", "age": -1, "moment": "yesterday", "wants": 1, "unaccompanied": "yes", "languages": 3}
    )

    assert set(faults) == {"audience", "need", "age", "moment", "wants", "unaccompanied", "languages"}
    assert faults["need"] == "This field is required."


def test_a_form_of_exploitation_that_is_not_published_is_refused_with_those_that_are(refused):
    publish(small_guide())

    assert refused({**SITUATION, "exploitationForm": "sexaul"}) == {"exploitationForm": "Known codes: labour."}


@pytest.mark.parametrize("body", [" ", "{", "[]", "3", '"victim"', "null", "[" * 10_000])
def test_what_is_no_situation_is_refused(post, body):
    publish(small_guide())

    assert post(body).status_code == 400


@pytest.mark.parametrize("moment", ["2026-02-30T10:00:00Z", "2026-12-01T10:00:00", "1999-01-01T00:00:00Z", 5])
def test_a_moment_needs_a_day_that_exists_and_an_offset(refused, moment):
    publish(small_guide())

    assert set(refused({**SITUATION, "moment": moment})) == {"moment"}


def test_a_body_of_another_kind_or_too_large_is_refused(post):
    publish(small_guide())

    assert post("audience=victim", content_type="application/x-www-form-urlencoded").status_code == 415
    assert post({**SITUATION, "region": "x" * 20_000}).status_code == 413


def test_an_unknown_parameter_is_refused_and_so_is_a_language_that_is_not_public(post):
    publish(small_guide())

    assert post(SITUATION, "?need=help").status_code == 400
    assert post(SITUATION, "?locale=en").status_code == 404


def test_nobody_on_the_way_keeps_the_answer(post):
    publish(small_guide())

    response = post(SITUATION)

    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response


def test_reading_is_refused_and_a_browser_may_ask_first(ask):
    read, preflight = ask("/referrals"), ask("/referrals", "OPTIONS")

    assert (read.status_code, read["Allow"]) == (405, "POST, OPTIONS")
    assert preflight.status_code == 204
    assert preflight["Access-Control-Allow-Methods"] == "POST, OPTIONS"
    assert preflight["Access-Control-Allow-Headers"] == "Accept, Content-Type"


def test_texts_come_in_the_language_asked_for_where_they_are_there(post):
    rule = guides.rule("say-so", advice="Bel eerst.", locale="nl")
    publish(guides.guide(guides.national(), rules=[rule]), "en")

    answer = json.loads(post(SITUATION, "?locale=en").content)

    assert answer["item"]["advice"] == [{"rule": "say-so", "locale": "nl", "text": "Bel eerst."}]
