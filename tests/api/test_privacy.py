"""Nothing that somebody asks is kept: not in a log, not in a row, not in an error report, not in a metric."""

import json

import pytest
from django.db import connection

from api import store
from api.store import Document, SearchTexts
from tests.api import delivery, published

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "published"])

CANARY = "canary7f3a"
CARRIED = {
    "Referer": f"https://partner.example/{CANARY}",
    "User_Agent": CANARY,
    "Cookie": f"sessionid={CANARY}",
    "Authorization": f"Bearer {CANARY}",
    "X_Request_Id": CANARY,
    "X_Forwarded_For": "203.0.113.77",
}
ASKED = {"audience": "victim", "need": "help", "region": CANARY, "languages": ["nl"]}
TABLES = """
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
    WHERE table_schema NOT IN ('information_schema') AND table_type IN ('BASE TABLE', 'VIEW')
        AND (table_schema <> 'pg_catalog' OR table_name LIKE 'pg_stat%')
"""


def publish_a_language():
    id = published.id_of("language")
    body = json.dumps({"type": "locale", "id": str(id), "code": "nl", "direction": "ltr"})
    store.put(Document(id, "nl", "locales", "locale", "0:nl", body, body, search=SearchTexts("dutch")))


def questions(contract):
    """Each public operation, with a canary in every parameter and field, one at a time."""
    for path, operations in contract["paths"].items():
        filled = path.replace("{id}", CANARY)
        yield "GET", f"/api/v1{filled}/{CANARY}", None
        for method, operation in operations.items():
            yield method.upper(), f"/api/v1{filled}", None
            for parameter in operation.get("parameters", []):
                yield method.upper(), f"/api/v1{filled}?{parameter['name']}={CANARY}", None
            yield method.upper(), f"/api/v1{filled}?{CANARY}=1", None
    fields = contract["components"]["schemas"]["AskedSituation"]["properties"]
    for field in fields:
        yield "POST", "/api/v1/referrals", {**ASKED, field: CANARY}
    yield "POST", "/api/v1/referrals", {**ASKED, CANARY: CANARY}
    yield "POST", "/api/v1/referrals", CANARY
    yield "POST", "/api/v1/referrals", ASKED
    yield "POST", f"/api/v1/referrals?locale={CANARY}", ASKED
    yield "GET", f"/media/{CANARY}.png", None
    yield "GET", f"/docs/{CANARY}", None
    yield "GET", f"/{CANARY}", None


def ask_everything(server):
    contract = json.loads(server.ask("/api/v1/openapi.json").body)
    for method, path, body in questions(contract):
        sent = None if body is None else json.dumps(body)
        yield server.ask(path, method, sent, Content_Type="application/json", **CARRIED)


def rows_with_a_canary():
    """In every table of the database, and in what PostgreSQL keeps about its own statements."""
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        for (table,) in cursor.fetchall():
            others = "pid <> pg_backend_pid() AND " if table.endswith("pg_stat_activity") else ""
            cursor.execute(f"SELECT count(*) FROM {table} AS t WHERE {others}t::text ILIKE %s", [f"%{CANARY}%"])
            if cursor.fetchone()[0]:
                yield table


def test_a_question_is_found_nowhere_afterwards(tmp_path, db):
    publish_a_language()
    log = tmp_path / "api.log"
    with delivery.serving(log) as server:
        replies = list(ask_everything(server))
        left = list(rows_with_a_canary())

    assert {reply.status for reply in replies} <= {200, 400, 404, 405}
    assert {reply.status for reply in replies} >= {200, 400, 404}
    assert all("set-cookie" not in reply.headers for reply in replies)
    assert left == []
    assert [line for line in log.read_text().splitlines() if CANARY in line.lower() or "203.0.113" in line] == []


def test_an_answer_about_a_situation_is_kept_by_nobody_on_the_way(tmp_path, db):
    publish_a_language()
    with delivery.serving(tmp_path / "api.log") as server:
        reply = server.ask("/api/v1/referrals", "POST", json.dumps(ASKED), Content_Type="application/json")

    assert reply.status == 200
    assert reply.headers["cache-control"] == "no-store"
    assert {"etag", "set-cookie", "surrogate-key"}.isdisjoint(reply.headers)


def test_a_fault_is_told_without_repeating_what_was_sent(tmp_path, db):
    publish_a_language()
    with delivery.serving(tmp_path / "api.log") as server:
        reply = server.ask(
            "/api/v1/referrals",
            "POST",
            json.dumps({"audience": CANARY, "age": CANARY}),
            Content_Type="application/json",
        )

    assert reply.status == 400
    assert CANARY.encode() not in reply.body
