"""Everything in one request; with `changes` after it, a copy that stays equal."""

import json
from typing import Any

import pytest

from api import store
from api.models import PublishedDocument
from tests.api import published
from tests.database import as_api_role


@pytest.fixture
def content(db: None) -> None:
    published.document("a", text="Eén")
    published.document("b", "en", text="Two")
    published.desk("c")
    published.tombstone("d")
    store.put_path(published.id_of("a"), "nl", "/a")


def lines(ask: Any, query: str = "") -> list[dict[str, Any]]:
    response = ask(f"/export{query}")
    assert response["Content-Type"] == "application/x-ndjson"
    with as_api_role():
        return [json.loads(line) for line in b"".join(response.streaming_content).splitlines()]


def test_it_begins_with_a_cursor_and_tells_all_that_is_live(ask, content):
    first, *others = lines(ask)
    assert (first["kind"], set(first)) == ("export", {"kind", "nextCursor"})
    told = {(line["kind"], line["id"], line["locale"]) for line in others}
    assert told == {
        ("document", str(published.id_of("a")), "nl"),
        ("document", str(published.id_of("b")), "en"),
        ("document", str(published.id_of("c")), "nl"),
        ("path", str(published.id_of("a")), "nl"),
    }


def test_a_document_is_told_as_changes_tells_it(ask, api, content):
    known = {line["sequence"]: line for line in lines(ask)[1:]}
    for change in api.json("/changes")["items"]:
        if change["state"] not in ("removed", "recalled"):
            assert known[change["sequence"]] == change


def test_only_some_locales_or_types(ask, content):
    assert {line["locale"] for line in lines(ask, "?locale=en")[1:]} == {"en"}
    assert {line["collection"] for line in lines(ask, "?type=reporting-points")[1:]} == {"reporting-points"}


def test_its_cursor_leads_to_what_changed_since(ask, api, content):
    first, *_ = lines(ask)
    assert api.json(f"/changes?since={first['nextCursor']}")["items"] == []
    published.document("e")
    (change,) = api.json(f"/changes?since={first['nextCursor']}")["items"]
    assert change["id"] == str(published.id_of("e"))


def test_an_unchanged_export_is_not_sent_again(ask, content):
    tag = ask("/export")["ETag"]
    assert ask("/export", If_None_Match=tag).status_code == 304
    published.document("e")
    assert ask("/export", If_None_Match=tag).status_code == 200


def test_whoever_asks_for_lines_of_json_gets_them(ask, content):
    assert ask("/export", Accept="application/x-ndjson").status_code == 200
    assert ask("/export", Accept="text/html").status_code == 406


def test_it_is_read_in_parts(ask, db, monkeypatch):
    for number in range(450):
        published.document(f"page {number}")
    response = ask("/export")
    with as_api_role():
        parts = [part.count(b"\n") for part in response.streaming_content]
    assert parts == [1, 200, 200, 50]
    assert PublishedDocument.objects.count() == 450
