"""What only a real server shows: bytes on the wire, and what is written to its log."""

import json

import pytest

from tests.api import delivery

CANARY = "canary-7f3a"
MANY = "&".join(f"{CANARY}{n}=1" for n in range(100))


def ask_with_canaries(server):
    """Requests that carry something personal in every place a request has, answered in every way."""
    carried = {
        "Referer": f"https://partner.example/{CANARY}",
        "User_Agent": CANARY,
        "Cookie": f"sessionid={CANARY}",
        "Authorization": f"Bearer {CANARY}",
        "X_Forwarded_For": "203.0.113.77",
        "If_None_Match": f'"{CANARY}"',
    }
    for path in (
        f"/api/v1/pages?audience={CANARY}",
        f"/api/v1/pages?{CANARY}=1",
        f"/api/v1/pages?{MANY}",
        f"/api/v1/pages/{CANARY}",
        f"/api/v1/paths?path=/{CANARY}",
        f"/api/v1/changes?since={CANARY}",
        f"/{CANARY}",
    ):
        yield server.ask(path, **carried)
        yield server.ask(path, Host=f"{CANARY}.example", **{**carried, "X_Forwarded_Host": CANARY})
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "HEAD", CANARY.upper()):
        yield server.ask("/api/v1/pages", method, body=CANARY, Content_Type=f"text/{CANARY}", **carried)
    yield server.ask("/api/v1/pages", **{**carried, "Accept": f"text/{CANARY}"})


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    return tmp_path_factory.mktemp("delivery") / "log"


@pytest.fixture(scope="module")
def server(django_db_setup, log):
    with delivery.serving(log) as server:
        yield server


def personal(text):
    return [line for line in text.splitlines() if CANARY in line.lower() or "203.0.113" in line or "127.0.0.1 " in line]


def test_nothing_a_visitor_sends_is_written_to_a_log(server, log):
    statuses = {reply.status for reply in ask_with_canaries(server)}

    assert statuses == {200, 204, 400, 404, 405, 406}
    assert personal(log.read_text()) == []
    assert " failed: " not in log.read_text()


@pytest.mark.parametrize(
    ("database", "status", "error"),
    [(delivery.maintenance_database, 500, "ProgrammingError"), (lambda: delivery.NOWHERE, 503, "OperationalError")],
)
def test_a_failure_is_logged_by_its_kind_and_the_template_of_its_path(
    django_db_setup, tmp_path, database, status, error
):
    log = tmp_path / "log"
    with delivery.serving(log, database()) as server:
        statuses = {reply.status for reply in ask_with_canaries(server)}
        failed = server.ask("/api/v1/pages/12345678-1234-1234-1234-123456789012?locale=nl", Referer=CANARY)

    assert failed.status == status
    assert json.loads(failed.body)["status"] == status
    assert failed.headers["content-type"] == "application/problem+json"
    assert failed.headers["api-version"] == "1.4.0"
    assert status in statuses
    lines = log.read_text().splitlines()
    assert f"api/v1/pages/<uuid:id> failed: {error}" in lines
    assert personal(log.read_text()) == []
    assert "12345678" not in log.read_text()
    assert "Traceback" not in log.read_text()


def test_head_sends_the_headers_of_get_and_no_body(server):
    get, head = (server.ask("/api/v1/pages", method) for method in ("GET", "HEAD"))

    assert head.body == b""
    assert without_date(head) == without_date(get)
    assert head.headers["content-length"] == str(len(get.body))


def test_not_modified_has_no_body_and_no_length_of_one(server):
    get = server.ask("/api/v1/pages")

    reply = server.ask("/api/v1/pages", If_None_Match=get.headers["etag"])

    assert (reply.status, reply.body) == (304, b"")
    assert reply.headers["etag"] == get.headers["etag"]
    assert reply.headers.get("content-length") in {None, get.headers["content-length"]}
    assert "content-type" not in reply.headers


def test_debug_in_the_environment_shows_nobody_anything(server):
    reply = server.ask("/api/v1/nothing")

    assert reply.headers["content-type"] == "application/problem+json"
    assert b"urlpatterns" not in reply.body.lower()


def test_the_log_says_who_listens_and_nothing_else(server, log):
    server.ask("/api/v1/pages")

    assert "GET" not in log.read_text()


def without_date(reply):
    return {name: value for name, value in reply.headers.items() if name != "date"}
