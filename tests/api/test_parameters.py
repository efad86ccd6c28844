import base64
import json
from urllib.parse import quote

import pytest

from api.v1.cursors import encode


def faults(problem, path):
    told = problem(path)
    assert told["status"] == 400
    return {error["parameter"]: error["detail"] for error in told["errors"]}


def test_everything_wrong_with_a_query_is_named_at_once(problem):
    told = problem("/pages?limit=0&colour=red&audience=A!&locale=nl&locale=en")

    assert told == {
        "status": 400,
        "title": "Bad Request",
        "detail": "The query has errors; see `errors`.",
        "errors": [
            {"parameter": "limit", "detail": "A whole number from 1 to 100."},
            {
                "parameter": "colour",
                "detail": "There is no such parameter here. Known: audience, cursor, exploitationForm, fallback, "
                "fields, include, limit, locale, need, parent, type, variant, view.",
            },
            {"parameter": "audience", "detail": "Not a code: lower-case letters and digits, with hyphens between."},
            {"parameter": "locale", "detail": "Given more than once. Separate several values by commas."},
        ],
    }


@pytest.mark.parametrize(
    "query",
    [
        "limit=0", "limit=101", "limit=abc", "limit=-1", "limit=", "limit=1.5", "limit=0050000", "limit=%D9%A3",
        "audience=", "audience=a,,b", "audience=a%00b", "audience=a%0Ab", "audience=%FF",
        "audience=" + ",".join("a" * 21), "audience=" + "a" * 1001,
        "locale=", "locale=nl_NL", "locale=n", "locale=nl%0A", "locale=english-please",
        "fallback=", "fallback=en,", "fallback=en,e!",
        "view=", "view=huge", "include=", "include=none,reporting-points", "include=locales",
        "parent=", "parent=1", "parent=urn:uuid:12345678123456781234567812345678",
    ],
)  # fmt: skip
def test_a_bad_value_is_refused_by_the_name_of_its_parameter(problem, query):
    assert set(faults(problem, f"/pages?{query}")) == {query.partition("=")[0]}


def cursor(*parts):
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


ID = "6f1c1c63-6a86-4f0b-9d61-0a5b5f6a2d10"


@pytest.mark.parametrize(
    "text",
    [
        "", "%20", "garbage", "****", "%F0%9F%98%80", "e30", "bnVsbA", "W10", "A" * 990,
        quote(cursor("pages", "a", ID) + "="),
        cursor("reporting-points", "a", ID),
        cursor(ID, "12"),
        cursor("pages", "a"),
        cursor("pages", "a", ID, "more"),
        cursor("pages", "a", "not-an-id"),
        cursor("pages", 1, ID),
        cursor("pages", None, ID),
        cursor("pages", ["a"], ID),
        cursor("pages", {"a": 1}, ID),
        cursor("pages", "a\x00b", ID),
        cursor("pages", "\ud800", ID),
        base64.urlsafe_b64encode(b"[" * 700).decode().rstrip("="),
        base64.urlsafe_b64encode(b"1" * 700).decode().rstrip("="),
    ],
)  # fmt: skip
def test_only_a_cursor_of_this_very_list_is_accepted(problem, text):
    assert set(faults(problem, f"/pages?cursor={text}")) == {"cursor"}


@pytest.mark.parametrize("parts", [("pages", "a", ID), (ID, "-1"), (ID, "1e3"), (ID, "٣"), (ID, "9" * 19), ("x", "1")])
def test_only_a_cursor_of_changes_is_accepted_by_changes(problem, parts):
    assert set(faults(problem, f"/changes?since={encode(*parts)}")) == {"since"}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/pages?kind=helpline", "kind"),
        ("/reporting-points?type=guidance", "type"),
        ("/audiences?audience=victim", "audience"),
        ("/organisations?include=audiences", "include"),
        (f"/pages/{ID}?limit=5", "limit"),
        (f"/organisations/{ID}?include=none", "include"),
        ("/changes?locale=nl", "locale"),
        ("/locales?locale=nl", "locale"),
        ("/navigation?fallback=en", "fallback"),
        ("/paths?path=/&cursor=x", "cursor"),
        ("?locale=nl", "locale"),
        ("/openapi.json?version=1", "version"),
        ("/pages?format=json", "format"),
        ("/pages?LIMIT=1", "LIMIT"),
        ("/pages?%00=1", "\x00"),
        ("/pages?=1", ""),
    ],
)
def test_a_parameter_of_another_resource_is_refused(problem, path, name):
    assert set(faults(problem, path)) == {name}


def test_a_missing_parameter_is_named_together_with_the_others(problem):
    assert set(faults(problem, "/paths?locale=!")) == {"locale", "path"}


@pytest.mark.parametrize("path", ["", "loon", "/loon/", "//", "/a%00", "/" + "a" * 1000])
def test_a_path_is_written_as_partners_get_it(problem, path):
    assert set(faults(problem, f"/paths?path={path}")) == {"path"}


def test_language_tags_are_the_same_in_any_case(problem):
    assert problem(f"/pages/{ID}?locale=ZH-hans")["status"] == 404
    assert problem("/navigation?locale=ZH-hans")["requestedLocale"] == "zh-Hans"


def test_a_thousand_parameters_are_refused(problem):
    assert problem("/pages?" + "&".join(f"p{n}=1" for n in range(1500)))["status"] == 400


def test_parameters_are_checked_before_looking_for_the_document(problem):
    assert set(faults(problem, f"/pages/{ID}?colour=red")) == {"colour"}
