"""What the database itself keeps out of the public role's reach."""

import pytest
from django.contrib.auth import get_user_model
from django.db import DatabaseError, ProgrammingError, connections, transaction

from api.models import PublishedDocument, PublishedPath, PublishedStore
from tests.api import published
from tests.database import as_api_role

WRITES = [
    "INSERT INTO published_store (epoch) VALUES (gen_random_uuid())",
    "UPDATE published_document SET state = 'live'",
    "DELETE FROM published_path",
    "TRUNCATE published_document",
    "SELECT nextval('published_sequence')",
    "CREATE TABLE mine (id int)",
    "CREATE TEMP TABLE mine (id int)",
    "ALTER TABLE published_document DISABLE TRIGGER ALL",
]


def execute(statement):
    with transaction.atomic(using="published"), connections["published"].cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("statement", WRITES)
def test_the_role_cannot_write(db, statement):
    with as_api_role(), pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
        execute(statement)


@pytest.mark.parametrize("model", [PublishedDocument, PublishedPath, PublishedStore])
def test_the_role_reads_the_published_tables(db, model):
    with as_api_role():
        assert model.objects.using("published").count() >= 0


@pytest.mark.parametrize(
    "table", ["wagtailcore_page", "wagtailcore_revision", "publishing_outbox", "django_migrations"]
)
def test_the_role_reads_nothing_else(db, table):
    with as_api_role(), pytest.raises(ProgrammingError, match="permission denied"):
        execute(f"SELECT * FROM {table}")


def test_the_role_sees_no_user(db):
    with as_api_role(), pytest.raises(ProgrammingError), transaction.atomic():
        get_user_model().objects.using("published").exists()


@pytest.mark.django_db(transaction=True, databases=["default", "published"])
def test_the_real_connection_is_the_role_and_reads_only():
    published.document("loon")

    assert PublishedDocument.objects.using("published").get().document_id == published.id_of("loon")
    with connections["published"].cursor() as cursor:
        cursor.execute("SELECT current_user, current_setting('transaction_read_only')")
        assert cursor.fetchone() == (connections["published"].settings_dict["USER"], "on")
        assert connections["published"].settings_dict["USER"] != connections["default"].settings_dict["USER"]
    with pytest.raises(DatabaseError):
        PublishedDocument.objects.using("published").update(state="live")
