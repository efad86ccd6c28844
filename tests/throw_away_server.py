"""The PostgreSQL server of one test run, in a temporary folder that goes away with it."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from cms.embedded_database import NAME, create_database, embedded_server

PREFIX = "information-point-tests-"


def start_server(config: pytest.Config) -> None:
    """Set DATABASE_URL, for this process and the workers it starts, until the end of the run."""
    remove_what_killed_runs_left()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    folder.chmod(0o755)
    server = embedded_server(folder / "postgres", throw_away=True)
    server.join()
    create_database(server.url(), NAME)
    os.environ["DATABASE_URL"] = server.url(NAME)

    def stop() -> None:
        del os.environ["DATABASE_URL"]
        server.leave()
        shutil.rmtree(folder, ignore_errors=True)

    config.add_cleanup(stop)


def remove_what_killed_runs_left() -> None:
    """A run that was killed leaves its server running; nobody holds it any more."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if not os.access(folder, os.W_OK) or not (folder / "postgres" / "PG_VERSION").exists():
            continue
        server = embedded_server(folder / "postgres", throw_away=True)
        if not server.in_use():
            server.join()
            server.leave()
            shutil.rmtree(folder, ignore_errors=True)
