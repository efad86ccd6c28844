import json

import pytest

from tests.api.referral import guides
from tests.benchmarks import referring
from tests.benchmarks.servers import Answer

TERMS = [{"type": "exploitation-form", "code": "labour"}, {"type": "need", "code": "help"}]


class Published:
    """A small guide and two cases, on two pages."""

    def get(self, path: str) -> Answer:
        return Answer(200, {}, json.dumps(self.answer(path)).encode())

    def answer(self, path: str):
        if path == referring.GUIDE:
            return {"item": guides.guide(guides.national(), guides.desk("a"), terms=TERMS)}
        if path == referring.CASES:
            return {"items": [case("a")], "nextCursor": "next"}
        return {"items": [case("other", allowed=["a"], forbiddenFirst=["a"])], "nextCursor": None}


def case(*first: str, **expect: list[str]):
    situation = {"audience": "victim", "need": "help", "moment": "2026-12-01T10:00:00Z"}
    return {"situation": situation, "expect": {"first": first, "allowed": [], "forbiddenFirst": [], **expect}}


def test_both_engines_are_measured(monkeypatch):
    monkeypatch.setattr(referring, "SITUATIONS", 20)
    rows = referring.speed(Published())

    assert [row["engine"] for row in rows] == ["Python", "Node"]
    assert all(row["evaluations_per_second"] > 0 for row in rows)
    assert rows[0]["guide_kib"] == pytest.approx(0.7, abs=0.5)


def test_of_each_audience_and_need_it_says_how_often_the_first_desk_is_right():
    (row,) = referring.accuracy(Published())

    assert row == {
        "audience": "victim", "need": "help", "cases": 2, "first": 0.5, "allowed": 1.0, "forbidden": 1,
    }  # fmt: skip
