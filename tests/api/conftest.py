import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.database import as_api_role

Ask = Callable[..., Any]


@pytest.fixture
def ask(api: Any) -> Ask:
    """Any request to the public role, with the answer it gives to a failure too."""

    def request(path: str, method: str = "GET", **headers: str) -> Any:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        with as_api_role():
            return Client(raise_request_exception=False).generic(method, f"/api/v1{path}", headers=named)

    return request


@pytest.fixture
def problem(ask: Ask) -> Callable[..., Any]:
    """The problem that a request gets, after looking at its form."""

    def request(path: str, method: str = "GET", **headers: str) -> Any:
        response = ask(path, method, **headers)
        assert response["Content-Type"] == "application/problem+json"
        told = json.loads(response.content)
        assert told["status"] == response.status_code
        assert told["title"]
        assert told["detail"]
        return told

    return request


@pytest.fixture
def questions() -> Callable[[], Any]:
    """A context whose value becomes the list of statements sent to the published tables inside."""

    @contextmanager
    def listen() -> Iterator[list[str]]:
        asked: list[str] = []
        with CaptureQueriesContext(connections["published"]) as captured:
            yield asked
        asked += [query["sql"] for query in captured if "published_" in query["sql"]]

    return listen
