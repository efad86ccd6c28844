import uuid

import pytest
from django.conf import settings
from django.db import connection

from tests.api import published

UNKNOWN = uuid.UUID("6f1c1c63-6a86-4f0b-9d61-0a5b5f6a2d10")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing", "//", "/pages/", f"/pages/{UNKNOWN}/", "/pages/12", "/pages/not-an-id", "/pages/%00", "/Pages",
        "/pages.json", "/pages//", "/%ff", "/reporting_points",
    ],
)  # fmt: skip
def test_an_unknown_address_is_a_404_and_never_a_redirect(problem, path):
    assert problem(path) == {
        "status": 404,
        "title": "Not Found",
        "detail": "There is no such resource. /api/v1 lists what there is; addresses have no trailing slash.",
    }


def test_an_unknown_id_is_a_404(problem):
    assert problem(f"/pages/{UNKNOWN}") == {
        "status": 404,
        "title": "Not Found",
        "detail": "There is nothing with this id here.",
    }


def test_an_id_of_another_collection_is_a_404(problem):
    desk = published.desk("helpdesk")

    assert problem(f"/pages/{desk}")["status"] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
def test_nothing_but_reading_is_allowed(ask, problem, method):
    assert problem("/pages", method) == {
        "status": 405,
        "title": "Method Not Allowed",
        "detail": "This API is read only: GET, HEAD and OPTIONS; only a question to `referrals` is a POST.",
    }
    assert ask("/pages", method)["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("accept", ["text/html", "application/xml;q=0.9", "image/*", "rubbish", ";;;", ","])
def test_another_format_is_a_406(problem, accept):
    assert problem("/pages", accept=accept)["status"] == 406


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/*", "text/html, */*;q=0.1"])
def test_json_is_what_there_is(ask, accept):
    assert ask("/pages", accept=accept).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "a b", "'\"<>", "x" * 300])
def test_the_host_header_has_no_say(ask, host):
    response = ask("/pages", host=host)

    assert response.status_code == 200
    assert host not in response["Link"]


def test_a_recalled_document_is_gone_with_its_reason_and_replacement(problem):
    id = published.document("loon")
    better = published.document("loon-en-schuld")
    published.tombstone("loon", state="recalled", reason="unsafe", explanation="Bel niet meer.", replacement=better)

    assert problem(f"/pages/{id}") == {
        "status": 410,
        "title": "Gone",
        "detail": "Bel niet meer.",
        "reason": "unsafe",
        "replacement": str(better),
        "requestedLocale": "nl",
        "availableLocales": [],
    }


def test_a_removed_document_is_gone(problem):
    id = published.document("loon")
    published.tombstone("loon", reason="unpublished")

    assert problem(f"/pages/{id}") == {
        "status": 410,
        "title": "Gone",
        "detail": "This was removed. Remove your copy.",
        "reason": "unpublished",
        "replacement": None,
    }


def test_a_failure_tells_nothing_of_itself(problem, caplog):
    with connection.cursor() as cursor:
        role = connection.ops.quote_name(settings.DATABASES["published"]["USER"])
        cursor.execute(f"REVOKE SELECT ON published_document FROM {role}")

    assert problem("/pages") == {
        "status": 500,
        "title": "Internal Server Error",
        "detail": "Something went wrong here. Please try again later.",
    }
    assert "api/v1/pages failed: ProgrammingError" in caplog.messages


def test_a_store_where_nothing_was_published_yet_says_come_back(ask, problem):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM published_store")

    assert problem("/changes")["status"] == 503
    assert ask("/changes")["Retry-After"] == "30"


@pytest.fixture
def stuck(db):
    """Somebody else holds the documents, longer than the role may wait."""
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute("LOCK TABLE published_document IN ACCESS EXCLUSIVE MODE")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '200ms'")
    yield
    other.close()


def test_an_answer_that_takes_too_long_is_a_503(problem, caplog, stuck):
    assert problem("/pages") == {
        "status": 503,
        "title": "Service Unavailable",
        "detail": "The published documents cannot be read just now. Please try again later.",
    }
    assert "api/v1/pages failed: OperationalError" in caplog.messages
