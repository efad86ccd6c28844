"""The NLgov REST API Design Rules 2.2.0, against a running server. Each test names the rules it holds us to.

https://gitdocumentatie.logius.nl/publicatie/api/adr/2.2.0/
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api import delivery

SECURITY = {
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "access-control-allow-origin": "*",
}


@pytest.fixture(scope="module")
def server(django_db_setup, tmp_path_factory) -> Iterator[delivery.Server]:
    log: Path = tmp_path_factory.mktemp("rules") / "log"
    with delivery.serving(log) as server:
        yield server


@pytest.fixture(scope="module")
def contract(server) -> Any:
    return json.loads(server.ask("/api/v1/openapi.json").body)


def answers(server: delivery.Server) -> dict[int, delivery.Reply]:
    """One of each status that can be had without content."""
    tag = server.ask("/api/v1/openapi.json").headers["etag"]
    found = [
        server.ask("/api/v1/openapi.json"),
        server.ask("/api/v1/openapi.json", If_None_Match=tag),
        server.ask("/api/v1/pages", "OPTIONS"),
        server.ask("/api/v1/pages?nothing=1"),
        server.ask("/api/v1/pages/00000000-0000-4000-8000-000000000000"),
        server.ask("/api/v1/pages", "POST"),
        server.ask("/api/v1/pages", Accept="text/html"),
    ]
    return {reply.status: reply for reply in found}


def test_core_no_trailing_slash(server):
    """/core/no-trailing-slash"""
    reply = server.ask("/api/v1/pages/")
    assert (reply.status, reply.headers["content-type"]) == (404, "application/problem+json")


def test_core_uri_version_and_version_header(server):
    """/core/uri-version, /core/version-header, /core/semver"""
    replies = answers(server)
    assert set(replies) == {200, 204, 304, 400, 404, 405, 406}
    for status, reply in replies.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", reply.headers["api-version"]), status


def test_core_openapi(server, contract):
    """/core/doc-openapi, /core/doc-openapi-contact, /core/publish-openapi"""
    reply = server.ask("/api/v1/openapi.json", Origin="https://partner.example")
    assert reply.headers["access-control-allow-origin"] == "*"
    assert contract["openapi"].startswith("3.")
    assert {"name", "url", "email"} <= set(contract["info"]["contact"])
    assert contract["info"]["version"] == reply.headers["api-version"]
    assert contract["servers"][0]["url"].endswith("/api/v1")


def test_core_naming(contract):
    """/core/naming-resources, /core/naming-collections, /core/path-segments-kebab-case, /core/query-keys-camel-case"""
    for path, operations in contract["paths"].items():
        segments = [each for each in path.split("/") if each and not each.startswith("{")]
        assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*(\.json)?", segment) for segment in segments), path
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                assert re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", parameter["name"]), (path, parameter["name"])


def test_core_http_methods(server, contract):
    """/core/http-methods, /core/http-safety: the API is read only; a situation is asked about in a body, not kept."""
    methods = {path: set(operations) for path, operations in contract["paths"].items()}
    assert methods.pop("/referrals") == {"post"}
    assert all(each == {"get"} for each in methods.values())
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        reply = server.ask("/api/v1/pages", method)
        assert (reply.status, set(reply.headers["allow"].split(", "))) == (405, {"GET", "HEAD", "OPTIONS"})


def test_core_stateless(server):
    """/core/stateless"""
    assert all("set-cookie" not in reply.headers for reply in answers(server).values())


def test_core_errors(server):
    """/core/error-handling/problem-details, /core/error-handling/invalid-input: all that is wrong, at once, as 400."""
    for status, reply in answers(server).items():
        if status >= 400:
            problem = json.loads(reply.body)
            assert reply.headers["content-type"] == "application/problem+json"
            assert {"status", "title", "detail"} <= set(problem)
            assert problem["status"] == status
    wrong = json.loads(server.ask("/api/v1/pages?limit=0&locale=!&nothing=1").body)
    assert {each["parameter"] for each in wrong["errors"]} == {"limit", "locale", "nothing"}


def test_core_dates(contract):
    """/core/date-time/timezone, /core/date-time/date-no-time, /core/date-time/time-local"""
    for name, schema in contract["components"]["schemas"].items():
        for property, said in schema.get("properties", {}).items():
            if property.endswith("At"):
                assert said.get("format") == "date-time", (name, property)
            if property.endswith("Date"):
                assert said.get("format") == "date", (name, property)


def test_core_transport_security(server):
    """/core/transport/security-headers, /core/transport/cors. Public answers may be kept: a deviation we document."""
    for status, reply in answers(server).items():
        assert {name: reply.headers.get(name) for name in SECURITY} == SECURITY, status
        assert reply.headers["cache-control"], status


def test_core_no_sensitive_uris(contract):
    """/core/transport/no-sensitive-uris: what says anything of a person is never part of an address."""
    names = {
        parameter["name"]
        for path in contract["paths"].values()
        for operation in path.values()
        for parameter in operation.get("parameters", [])
    }
    assert not names & {"age", "nationality", "residence", "name", "phone", "email"}


def test_core_hide_implementation(contract):
    """/core/hide-implementation: no class, app or table of ours is in the contract."""
    text = json.dumps(contract).lower()
    for word in ("wagtail", "django", "content_models", "published_document", "translation_key"):
        assert word not in text, word


def test_core_deprecation(contract):
    """/core/deprecation-schedule, /core/transition-period, /core/changelog: said in the manual and the changelog."""
    manual = Path(__file__).parents[2] / "api" / "docs" / "index.html"
    assert "Sunset" in manual.read_text()
    assert (Path(__file__).parents[2] / "frontend_contract" / "CHANGELOG.md").exists()
