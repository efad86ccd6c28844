import json
import uuid

import pytest
from django.core.management import call_command
from django.db import connection

from api.models import PublishedDocument, PublishedStore
from api.v1.cursors import encode
from cms.publishing.recalls import recall
from tests import builders
from tests.api import published


def told(answer):
    return [(item["kind"], item.get("path") or item["id"], item["state"]) for item in answer["items"]]


def test_changes_tell_everything_in_the_order_it_happened(api, db):
    published.document("loon")
    published.path("loon", "/loon")
    published.document("loon", "en")
    published.desk("helpdesk")

    answer = api.json("/changes")

    loon, helpdesk = str(published.id_of("loon")), str(published.id_of("helpdesk"))
    sequences = [item.pop("sequence") for item in answer["items"]]
    assert sequences == sorted(sequences)
    nothing = {"reason": None, "explanation": None, "replacement": None}
    page = {"kind": "document", "id": loon, "collection": "pages", "type": "pages", "state": "live", **nothing}
    content = {"type": "pages", "id": loon, "name": "loon", "text": "Lees dit."}
    desk = {"collection": "reporting-points", "type": "reporting-points", "id": helpdesk}
    said = {"type": "reporting-points", "id": helpdesk, "locale": "nl", "name": "helpdesk", "text": "Lees dit."}
    assert answer["items"] == [
        page | {"locale": "nl", "document": content | {"locale": "nl"}},
        {"kind": "path", "id": loon, "locale": "nl", "path": "/loon", "state": "page"},
        page | {"locale": "en", "document": content | {"locale": "en"}},
        page | desk | {"locale": "nl", "document": said},
    ]
    assert answer["caughtUp"] is True


def test_a_reader_goes_on_from_where_it_was(api, db):
    published.document("loon")
    cursor = api.json("/changes")["nextCursor"]
    assert api.json("/changes", since=cursor) == {"items": [], "caughtUp": True, "nextCursor": cursor}

    published.document("werk")
    published.document("loon", text="New.")

    answer = api.json("/changes", since=cursor)
    assert [item["document"]["name"] for item in answer["items"]] == ["werk", "loon"]
    assert answer["nextCursor"] != cursor


def test_only_the_latest_state_of_a_document_is_told(api, db):
    for text in ("One.", "Two.", "Three."):
        published.document("loon", text=text)

    assert [item["document"]["text"] for item in api.json("/changes")["items"]] == ["Three."]


def test_reading_in_small_steps_misses_nothing(api, db):
    for number in range(5):
        published.document(f"page {number}")
        published.path(f"page {number}", f"/{number}")

    whole = api.json("/changes?limit=100")["items"]
    steps, since = [], {}
    while True:
        answer = api.json("/changes", limit=3, **since)
        steps += answer["items"]
        since = {"since": answer["nextCursor"]}
        if answer["caughtUp"]:
            break

    assert steps == whole
    assert len(steps) == 10


def test_a_full_last_step_is_known_to_be_the_last(api, db):
    for name in "abcd":
        published.document(name)

    assert api.json("/changes?limit=4")["caughtUp"] is True
    assert api.json("/changes?limit=3")["caughtUp"] is False


def test_the_link_leads_on(api, db):
    published.document("loon")

    response = api.get("/changes?limit=1")

    since = json.loads(response.content)["nextCursor"]
    base = "http://127.0.0.1:8000/api/v1/changes"
    assert response["Link"] == f'<{base}?limit=1>; rel="self", <{base}?limit=1&since={since}>; rel="next"'
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_what_was_taken_back_is_told_with_its_reason_and_replacement(api, settle):
    page, better = (builders.publish(builders.guidance(slug)) for slug in ("loon", "beter"))
    desk = builders.publish(builders.desk("helpdesk"))
    settle()
    cursor = api.json("/changes?limit=100")["nextCursor"]

    recall(page, reason="unsafe", explanation="Niet bellen.", replacement=better.translation_key, locale="nl")
    desk.unpublish()
    settle()

    items = api.json("/changes?limit=100", since=cursor)["items"]
    documents = {item["id"]: item for item in items if item["kind"] == "document"}
    tombstone = documents[str(page.translation_key)]
    del tombstone["sequence"]
    assert tombstone == {
        "kind": "document",
        "id": str(page.translation_key),
        "locale": "nl",
        "collection": "pages",
        "type": "guidance",
        "state": "recalled",
        "reason": "unsafe",
        "explanation": "Niet bellen.",
        "replacement": str(better.translation_key),
        "document": None,
    }
    assert (documents[str(desk.translation_key)]["state"], documents[str(desk.translation_key)]["reason"]) == (
        "removed",
        "unpublished",
    )
    assert ("path", "/loon", "gone") in told({"items": items})


def test_a_moved_page_tells_both_its_paths(api, settle):
    page = builders.publish(builders.guidance("loon"))
    settle()
    cursor = api.json("/changes?limit=100")["nextCursor"]

    builders.publish(page, slug="salaris")
    settle()

    changes = told(api.json("/changes?limit=100", since=cursor))
    assert {("path", "/loon", "redirect"), ("path", "/salaris", "page")} <= set(changes)


@pytest.mark.parametrize("address", ["/pages/{page}", "/reporting-points/{desk}"])
def test_documents_are_carried_byte_by_byte_as_they_are_served(api, settle, address):
    desk = builders.publish(builders.desk("helpdesk", channels=[builders.channel()]))
    page = builders.publish(builders.guidance("loon", title='Aanhalingstekens "„é日"'))
    settle()
    item = api.get(address.format(page=page.translation_key, desk=desk.translation_key)).content

    stored = item.removeprefix(b'{"item":').rpartition(b',"included":')[0]

    assert json.loads(stored)["locale"] == "nl"
    assert b'"document":' + stored + b"}" in api.get("/changes?limit=100").content


def test_a_page_whose_path_looks_like_json_is_told_well(api, db):
    path = '/"kind" : "document"/\\'
    published.document("loon")
    published.path("loon", path)

    assert told(api.json("/changes"))[1] == ("path", path, "page")


def test_a_store_that_was_restored_refuses_the_cursors_of_before(api, problem, db):
    published.document("loon")
    cursor = api.json("/changes")["nextCursor"]
    PublishedStore.objects.update(epoch=uuid.uuid4())

    assert problem(f"/changes?since={cursor}") == {
        "status": 410,
        "title": "Gone",
        "detail": "This cursor is of a store that was replaced by a backup. Read everything again, without `since`, "
        "and drop what you do not find.",
    }


def test_a_cursor_of_a_future_that_was_lost_is_refused_although_nobody_noted_the_restore(api, problem, db):
    published.document("loon")
    published.document("werk")
    cursor = api.json("/changes")["nextCursor"]
    PublishedDocument.objects.filter(document_id=published.id_of("werk")).delete()

    assert problem(f"/changes?since={cursor}")["status"] == 410


@pytest.mark.parametrize("sequence", [10**17, 9_999_999_999_999_999])
def test_a_cursor_of_the_far_future_is_refused(problem, db, sequence):
    epoch = PublishedStore.objects.get().epoch

    assert problem(f"/changes?since={encode(epoch, sequence)}")["status"] == 410


def test_a_store_without_documents_has_nothing_to_tell_and_a_cursor_to_come_back_with(api, db):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM published_document")
        cursor.execute("DELETE FROM published_path")

    answer = api.json("/changes")

    assert (answer["items"], answer["caughtUp"]) == ([], True)
    assert api.json("/changes", since=answer["nextCursor"]) == answer


def test_the_etag_of_changes_follows_what_they_tell(ask, db):
    published.document("loon")
    published.document("werk")
    first = ask("/changes?limit=2")
    assert ask("/changes?limit=2", if_none_match=first["ETag"]).status_code == 304

    published.document("geld")

    after = ask("/changes?limit=2", if_none_match=first["ETag"])
    assert after.status_code == 200
    assert json.loads(after.content)["caughtUp"] is False


def test_what_was_removed_long_ago_is_forgotten_and_cursors_from_before_are_refused(api, problem, db):
    published.document("a")
    early = api.json("/changes")["nextCursor"]
    published.tombstone("b")
    late = api.json("/changes")["nextCursor"]
    PublishedDocument.objects.filter(state="removed").update(changed_at="2020-01-01T00:00:00Z")

    call_command("forget_tombstones", verbosity=0)

    assert problem(f"/changes?since={early}")["status"] == 410
    assert api.json(f"/changes?since={late}")["items"] == []
    assert [change["id"] for change in api.json("/changes")["items"]] == [str(published.id_of("a"))]
