"""Pages of a whole site in several languages, asked for one after the other: no answer is twice in a row the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psutil
import psycopg

from cms.serve import LOOPBACK
from tests.benchmarks.delivery import Question, Rounds, in_turns
from tests.benchmarks.load import Load, with_own_client
from tests.benchmarks.servers import BARE, OURS, Server
from tests.benchmarks.workloads import STORE

COLUMNS = """
    collection, type, state, sort, facets, included, included_collections, body, summary, search_config,
    search_title, search_keywords, search_text, search_vector, reason, changed_at
"""
COPY = f"""
    WITH original AS (
        SELECT *, row_number() OVER (ORDER BY sort, id) AS place FROM published_document
        WHERE collection = 'pages' AND locale = 'nl' AND state = 'live'
    ), made AS (
        SELECT gen_random_uuid() AS new, 1 + n %% (SELECT count(*) FROM original) AS place
        FROM generate_series(1, %(pages)s) AS n
    ), document AS (
        INSERT INTO published_document (id, locale, sequence, explanation, {COLUMNS})
        SELECT new, code, nextval('published_sequence'), 'many pages', {COLUMNS}
        FROM original JOIN made USING (place), unnest(%(locales)s::text[]) AS code
        RETURNING id, locale
    )
    INSERT INTO published_path (locale, path, kind, target, sequence)
    SELECT locale, '/many-pages/' || id, 'page', id, nextval('published_sequence') FROM document
"""
LOCALES = "SELECT locale FROM published_document WHERE collection = 'locales' AND state = 'live' ORDER BY sort LIMIT %s"
ADDRESSES = """
    SELECT format('/api/v1/pages/%s?locale=%s', id, locale) FROM published_document WHERE explanation = 'many pages'
    ORDER BY md5(id || locale)
"""


@dataclass(frozen=True)
class Questions(Question):
    """One of `paths` after the other."""

    paths: tuple[str, ...]

    def ask(self, *, connections: int, seconds: int) -> Load:
        urls = [f"http://{LOOPBACK}:{self.server.port}{path}" for path in self.paths]
        return with_own_client(urls, self.headers, connections, seconds)


def measure(
    url: str, servers: dict[str, Server], postmaster: psutil.Process, rounds: Rounds, pages: int, languages: int
) -> Iterator[dict[str, Any]]:
    """A row for this API, and one for the bare view with the same answers."""
    with many_pages(url, pages, languages) as addresses:
        stored, size = stored_for_the_bare_view(url, servers[OURS], addresses)
        paths = {OURS: addresses, BARE: stored}
        questions: dict[str, Question] = {
            name: Questions(servers[name], "", {}, size, 0.0, tuple(each)) for name, each in paths.items()
        }
        yield from in_turns(f"{pages} pages in {languages} languages", questions, postmaster, rounds)


def stored_for_the_bare_view(url: str, ours: Server, addresses: list[str]) -> tuple[list[str], int]:
    """The addresses of the very answers, and how long these are on average."""
    bodies = [ours.get(address).body for address in addresses]
    with psycopg.connect(url) as connection:
        ids = [connection.execute(STORE, [body.decode()]).fetchone()[0] for body in bodies]
    return [f"/stored/{id}" for id in ids], sum(map(len, bodies)) // len(bodies)


@contextmanager
def many_pages(url: str, pages: int, languages: int) -> Iterator[list[str]]:
    """Copies of the pages, in so many public locales; yields their addresses, mixed."""
    with psycopg.connect(url) as connection:
        locales = [code for (code,) in connection.execute(LOCALES, [languages])]
        connection.execute(COPY, {"pages": pages, "locales": locales})
        addresses = [address for (address,) in connection.execute(ADDRESSES)]
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE published_document, published_path")
    try:
        yield addresses
    finally:
        with psycopg.connect(url) as connection:
            connection.execute("DELETE FROM published_document WHERE explanation = 'many pages'")
            connection.execute("DELETE FROM published_path WHERE path LIKE '/many-pages/%'")
