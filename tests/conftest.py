import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.test.utils import override_settings

from tests.database import as_api_role, django_db_setup  # noqa: F401 wins over the fixture of pytest-django

pytest.register_assert_rewrite("tests.cms.publishing.drift")


class Api:
    """The public role, as a partner sees it: its addresses, its middleware and its database rights."""

    def get(self, path: str, *, headers: dict[str, str] | None = None, **query: Any) -> Any:
        with as_api_role():
            response = Client().get(f"/api/v1{path}", query, headers=headers)
        return response

    def json(self, path: str, **query: Any) -> Any:
        response = self.get(path, **query)
        assert response.status_code == 200, response.content
        return json.loads(response.content)


@pytest.fixture
def api(db: None) -> Iterator[Api]:
    with override_settings(
        ROOT_URLCONF="cms.urls_delivery", MIDDLEWARE=["api.answering.Answering"], APPEND_SLASH=False
    ):
        yield Api()


@pytest.fixture
def settle(db: None) -> Callable[[], None]:
    """Publish what the commits of a real run would have published by now."""
    from cms.publishing.drain import drain

    return lambda: drain()
