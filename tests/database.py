"""pytest plugin: one throw-away PostgreSQL for a run, migrated once, cloned for each worker.

Where DATABASE_URL is set, its server is used instead. Tests share one transaction with the api's connection
(`published`), so the api sees their rows; `as_api_role` puts its walls up too. A test that commits for real
(`django_db(transaction=True, databases=["default", "published"])`) has the real two connections, and gets the whole
database renewed from the template behind it.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.throw_away_server import start_server

RUN = "TEST_RUN"


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Iterator[None]:
    """A wrapper, because pytest-django loads the settings in the hook itself."""
    if RUN not in os.environ:
        os.environ[RUN] = secrets.token_hex(4)
        early_config.add_cleanup(lambda: os.environ.pop(RUN))
        if not os.environ.get("DATABASE_URL"):
            start_server(early_config)
    return (yield)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker) -> Iterator[None]:
    from tests import template_database

    with django_db_blocker.unblock():
        template_database.use_clone()
    yield
    with django_db_blocker.unblock():
        template_database.drop_clone()


def commits_for_real(request: pytest.FixtureRequest) -> bool:
    marker = request.node.get_closest_marker("django_db")
    return bool(
        (marker and marker.kwargs.get("transaction")) or {"transactional_db", "live_server"} & set(request.fixturenames)
    )


@pytest.fixture(autouse=True)
def _renewed_after_real_commits(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if commits_for_real(request):
        from tests import template_database

        with request.getfixturevalue("django_db_blocker").unblock():
            template_database.use_clone()


@pytest.fixture(autouse=True)
def _api_sees_this_transaction(request: pytest.FixtureRequest) -> Iterator[None]:
    uses_database = request.node.get_closest_marker("django_db") or "db" in request.fixturenames
    if not uses_database or commits_for_real(request):
        yield
        return
    from django.db import connections

    request.getfixturevalue("db")
    own = connections["published"]
    connections["published"] = connections["default"]
    yield
    connections["published"] = own


@contextmanager
def as_api_role() -> Iterator[None]:
    """Inside, the test's own transaction runs with the rights of the api's database role."""
    from django.conf import settings
    from django.db import connection, transaction

    role = connection.ops.quote_name(settings.DATABASES["published"]["USER"])
    before = transaction.savepoint()
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL ROLE {role}")
        yield
    finally:
        transaction.savepoint_rollback(before)  # takes the role back too, whatever went wrong
