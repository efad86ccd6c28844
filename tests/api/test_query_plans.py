"""That an answer costs as much as it holds, however much is published."""

import pytest
from django.db import connection

from api.v1.cursors import encode
from tests.api import published

# 2000 pages, each with three of 200 desks, in three languages.
MANY_DOCUMENTS = """
    INSERT INTO published_document (id, locale, collection, type, state, sequence, sort, facets, included,
        included_collections, body, summary, search_text, reason, explanation, changed_at)
    SELECT md5(collection || n)::uuid, locale, collection, collection, 'live', nextval('published_sequence'),
        lpad(n::text, 8, '0'), ARRAY['audience:audience-' || n % 3], included, array_fill('reporting-points'::text,
        ARRAY[cardinality(included)]), '{}', '{}', repeat(md5(n::text), 60), '', '', now()
    FROM (VALUES ('pages', 2000), ('reporting-points', 200)) AS kind(collection, number),
        generate_series(0, number - 1) AS n,
        unnest('{nl,en,ar}'::text[]) AS locale,
        LATERAL (
            SELECT coalesce(array_agg(md5('reporting-points' || (n + m) % 200)::uuid), '{}') AS included
            FROM generate_series(1, 3) AS m WHERE collection = 'pages'
        ) AS mentioned
"""
MANY_PATHS = """
    INSERT INTO published_path (locale, path, kind, target, sequence)
    SELECT locale, '/' || sort, 'page', id, nextval('published_sequence')
    FROM published_document WHERE collection = 'pages'
"""


@pytest.fixture
def plan(ask, questions):
    """Tells how the database answers a request, as the nodes of its plan, where much is published."""
    published.language("nl")
    for statement in (MANY_DOCUMENTS, MANY_PATHS, "ANALYZE published_document, published_path"):
        execute(statement)

    def of(path):
        with questions() as asked:
            assert ask(path).status_code == 200
        return list(nodes(execute(f"EXPLAIN (FORMAT JSON) {asked[0]}")[0]["Plan"]))

    return of


def execute(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0] if cursor.description else None


def nodes(plan):
    yield plan
    for child in plan.get("Plans", []):
        yield from nodes(child)


def walked_through(plan):
    tables = {node["Relation Name"] for node in plan if node["Node Type"] == "Seq Scan"}
    return tables - {"published_store"}  # which has one row


def test_no_answer_walks_through_what_is_published(plan):
    page = execute("SELECT md5('pages1500')::uuid")
    addresses = [
        "", f"/pages/{page}", f"/pages/{page}?locale=pl&fallback=en,nl&include=reporting-points,audiences",
        "/paths?path=/00001500", "/changes?limit=100",
    ]  # fmt: skip

    assert [path for path in addresses if walked_through(plan(path))] == []


def test_lists_read_only_their_own_part_of_their_index(plan):
    cursor = encode("pages", "00001500", execute("SELECT md5('pages1500')::uuid"))
    addresses = [
        "/pages", f"/pages?cursor={cursor}", "/pages?limit=100&view=full&include=reporting-points",
        "/pages?audience=audience-1", "/pages?locale=pl&fallback=en,nl",
        f"/pages?locale=pl&fallback=en&cursor={cursor}",
    ]  # fmt: skip

    for path in addresses:
        found = plan(path)
        assert "published_list" in {node.get("Index Name") for node in found}, path
        assert walked_through(found) == set(), path
