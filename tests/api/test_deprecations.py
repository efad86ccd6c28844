"""What will go away says so on every answer that still has it."""

import datetime as dt
from dataclasses import replace

import pytest

from api.deprecations import Deprecation
from api.v1.resources import NeedCollection

LINK = "https://example.org/docs"
SOON = Deprecation(dt.date(2026, 12, 1), dt.date(2027, 6, 1), LINK)
LATER = Deprecation(dt.date(2026, 12, 1), dt.date(2028, 6, 1), LINK)


@pytest.fixture
def old_code(monkeypatch):
    old = replace(NeedCollection.parameters["code"], deprecated=SOON)
    monkeypatch.setattr(NeedCollection, "parameters", {**NeedCollection.parameters, "code": old})


def test_a_resource_that_goes_away_says_since_when_and_until_when(api, db, monkeypatch):
    monkeypatch.setattr(NeedCollection, "deprecated", LATER)
    answer = api.get("/needs")
    assert answer["Deprecation"] == "@1796083200"
    assert answer["Sunset"] == "Thu, 01 Jun 2028 00:00:00 GMT"
    assert answer["Link"].endswith(f', <{LINK}>; rel="deprecation"')


def test_a_parameter_that_goes_away_says_so_only_to_those_who_use_it(api, db, old_code):
    assert api.get("/needs?code=help")["Sunset"] == "Tue, 01 Jun 2027 00:00:00 GMT"
    assert "Sunset" not in api.get("/needs")


def test_the_first_to_go_is_named(api, db, old_code, monkeypatch):
    monkeypatch.setattr(NeedCollection, "deprecated", LATER)
    assert api.get("/needs?code=help")["Sunset"] == "Tue, 01 Jun 2027 00:00:00 GMT"


def test_nothing_goes_away_now(api, db):
    assert "Deprecation" not in api.get("/pages")
