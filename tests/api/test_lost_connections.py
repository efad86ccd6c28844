"""A connection that the database closed meanwhile costs nobody an answer."""

import pytest
from django.db import connection

from tests.api import delivery, published

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "published"])

END_ALL = """
    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def test_a_lost_connection_is_made_anew(tmp_path, db):
    published.language("nl")
    with delivery.serving(tmp_path / "api.log") as server:
        assert server.ask("/api/v1/pages").status == 200
        with connection.cursor() as cursor:
            cursor.execute(END_ALL)
            assert cursor.fetchone()[0] >= 1
        assert [server.ask("/api/v1/pages").status for _ in range(3)] == [200, 200, 200]
