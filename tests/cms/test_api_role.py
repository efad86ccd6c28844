"""The walls of the API's database role, seen from inside a test's own transaction."""

import os
import threading

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import ProgrammingError, connection, connections

from cms.publishing.api_role import ensure_api_role, grant_published_tables, published_tables
from tests.database import as_api_role

pytestmark = pytest.mark.django_db

FORBIDDEN = "permission denied"


def run(statement: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def test_it_reads_exactly_the_published_tables() -> None:
    role = settings.DATABASES["published"]["USER"]
    readable = run(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')"
        f" AND has_table_privilege('{role}', oid, 'SELECT') ORDER BY 1"
    )
    assert [name for (name,) in readable] == published_tables()
    assert published_tables() == sorted(model._meta.db_table for model in apps.get_app_config("api").get_models())


def test_it_sees_the_rows_of_the_transaction_it_runs_in() -> None:
    from api.models import PublishedStore

    PublishedStore.objects.all().delete()
    PublishedStore.objects.create(epoch="00000000-0000-4000-8000-000000000001")
    with as_api_role():
        assert PublishedStore.objects.using("published").count() == 1


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM users_user",
        "SELECT * FROM django_session",
        "SELECT * FROM wagtailcore_revision",
        "SELECT * FROM wagtailcore_page",
        "INSERT INTO published_store VALUES ('00000000-0000-4000-8000-000000000002')",
        "UPDATE published_document SET body = ''",
        "DELETE FROM published_path",
        "TRUNCATE published_document",
        "CREATE TABLE mine (id int)",
        "CREATE TEMP TABLE mine (id int)",
        "CREATE SCHEMA mine",
    ],
)
def test_it_can_do_nothing_else(statement: str) -> None:
    with pytest.raises(ProgrammingError, match=FORBIDDEN), as_api_role():
        run(statement)


@pytest.mark.django_db(transaction=True, databases=["default", "published"])
def test_its_own_connection_is_read_only_and_impatient() -> None:
    get_user_model().objects.create_user("editor")
    with connections["published"].cursor() as cursor:
        cursor.execute(
            "SELECT current_user, current_setting('transaction_read_only'), current_setting('statement_timeout')"
        )
        assert cursor.fetchone() == (settings.DATABASES["published"]["USER"], "on", "5s")
        with pytest.raises(ProgrammingError, match=FORBIDDEN):
            cursor.execute("SELECT * FROM users_user")


def test_a_table_loses_what_it_should_not_have_been_granted() -> None:
    role = connection.ops.quote_name(settings.DATABASES["published"]["USER"])
    run(f"GRANT ALL ON users_user TO {role}; GRANT INSERT ON published_path TO {role}")
    ensure_api_role()
    grant_published_tables()
    with pytest.raises(ProgrammingError, match=FORBIDDEN), as_api_role():
        run("SELECT * FROM users_user")
    with pytest.raises(ProgrammingError, match=FORBIDDEN), as_api_role():
        run("INSERT INTO published_path DEFAULT VALUES")


@pytest.mark.django_db(transaction=True)
def test_several_at_once_do_not_trip_over_each_other() -> None:
    failures: list[BaseException] = []

    def ensure() -> None:
        try:
            for _ in range(10):
                ensure_api_role()
        except BaseException as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=ensure) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with psycopg.connect(os.environ["DATABASE_URL"]) as server:
        role = settings.DATABASES["published"]["USER"]
        assert server.execute("SELECT count(*) FROM pg_roles WHERE rolname = %s", [role]).fetchone() == (1,)
