"""What every answer carries, whatever it says."""

import uuid

import pytest
from django.conf import settings
from django.db import connection

from tests.api import published

ON_EVERY_ANSWER = {
    "API-Version": "1.4.0",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "API-Version, Content-Language, ETag, Link",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def not_modified(ask):
    return ask("/pages", if_none_match=ask("/pages")["ETag"])


def gone(ask):
    id = published.document("loon")
    published.tombstone("loon")
    return ask(f"/pages/{id}")


def failure(ask):
    with connection.cursor() as cursor:
        role = connection.ops.quote_name(settings.DATABASES["published"]["USER"])
        cursor.execute(f"REVOKE SELECT ON published_document FROM {role}")
    return ask("/pages")


def not_ready(ask):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM published_store")
    return ask("/changes")


ANSWERS = {
    200: lambda ask: ask("/pages", origin="https://partner.example"),
    204: lambda ask: ask("/pages", "OPTIONS"),
    304: not_modified,
    400: lambda ask: ask("/pages?colour=red"),
    404: lambda ask: ask(f"/pages/{uuid.uuid4()}"),
    4041: lambda ask: ask("/pages/"),
    405: lambda ask: ask("/pages", "POST"),
    406: lambda ask: ask("/pages", accept="text/html"),
    410: gone,
    500: failure,
    503: not_ready,
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_answer_says_its_version_and_is_safe_for_any_page(ask, kind):
    response = ANSWERS[kind](ask)

    assert response.status_code == int(str(kind)[:3])
    assert {name: response.headers.get(name) for name in ON_EVERY_ANSWER} == ON_EVERY_ANSWER
    assert "Access-Control-Allow-Credentials" not in response.headers
    assert "Vary" not in response.headers
    assert not response.cookies
    assert response["Cache-Control"] == (
        "public, max-age=30, stale-while-revalidate=60, stale-if-error=86400" if kind in {200, 304} else "no-store"
    )


@pytest.mark.parametrize("path", ["/pages", "/reporting-points", "", "/locales", "/changes"])
def test_a_cookie_that_is_sent_is_neither_read_nor_answered(ask, path):
    response = ask(path, cookie="sessionid=stolen; csrftoken=1")

    assert response.content == ask(path).content
    assert not response.cookies
