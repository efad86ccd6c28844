"""A PostgreSQL server of the benchmark's own, as safe against a crash as PostgreSQL is by default."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg

from cms.embedded_database import NAME, create_database, embedded_server
from tests.throw_away_server import PREFIX, remove_what_killed_runs_left


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder that other users can look into: as root, PostgreSQL runs as one of them."""
    remove_what_killed_runs_left()
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}benchmarks-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def database(folder: Path) -> Iterator[str]:
    """The URL of an empty database, which is gone afterwards. Not THROW_AWAY: publications wait for the disk."""
    server = embedded_server(folder / "postgres")
    server.join()
    try:
        create_database(server.url(), NAME)
        yield server.url(NAME)
    finally:
        server.leave()


def postmaster(url: str) -> psutil.Process:
    """The process above all of the server's processes."""
    with psycopg.connect(url) as connection:
        own = psutil.Process(connection.info.backend_pid)
        return own.parent()


def version(url: str) -> str:
    with psycopg.connect(url) as connection:
        return connection.execute("SHOW server_version").fetchone()[0]


def settle(url: str) -> int:
    """What autovacuum does within a minute or so of a rebuild, done now. Returns how many documents are live."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
        return connection.execute("SELECT count(*) FROM published_document WHERE state = 'live'").fetchone()[0]
