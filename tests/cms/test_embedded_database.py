"""Real servers, in folders of their own."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from cms.embedded_database import create_database, embedded_server
from cms.folder_access import open_parent_folders
from cms.postgres_server import Server

USER_OF_THE_DATABASE = (
    "from cms.embedded_database import *; ensure_database_url(); print(os.environ['DATABASE_URL'], flush=True)"
)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Unlike tmp_path, a folder that the database's own user can pass through when root runs the tests."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def start_user(data_dir: Path, **environment: str) -> subprocess.Popen:
    """A process that uses the database of `data_dir` until its standard input is closed."""
    own = {
        key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "ALLOW_OPENING_PARENT_FOLDERS"}
    }
    return subprocess.Popen(
        [sys.executable, "-c", f"{USER_OF_THE_DATABASE}; input()"],
        env=own | {"DATA_DIR": str(data_dir)} | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: subprocess.Popen) -> str:
    """Let the process end; returns what it wrote to standard error."""
    return process.communicate("\n")[1]


def answers(url: str) -> bool:
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return False
    return True


def test_the_server_lives_as_long_as_one_process_uses_it(open_folder: Path) -> None:
    first = start_user(open_folder)
    url = first.stdout.readline().strip()
    second = start_user(open_folder)
    assert second.stdout.readline().strip() == url
    assert finish(first) == ""
    assert answers(url)
    assert finish(second) == ""
    assert not answers(url)


def test_a_killed_process_and_a_killed_server_leave_nothing_in_the_way(open_folder: Path) -> None:
    killed = start_user(open_folder)
    url = killed.stdout.readline().strip()
    killed.kill()
    finish(killed)
    assert answers(url)
    pid_file = open_folder / "postgres" / "postmaster.pid"
    os.kill(int(pid_file.read_text().split()[0]), signal.SIGKILL)
    while answers(url):
        time.sleep(0.05)
    # The number of the dead server belongs to another process now, as after a restart of a container.
    pid_file.write_text(f"{os.getpid()}\n" + pid_file.read_text().split("\n", 1)[1])
    following = start_user(open_folder)
    assert following.stdout.readline().strip() == url
    finish(following)
    assert not answers(url)


def test_a_path_too_long_for_a_socket_and_one_with_spaces_work(open_folder: Path) -> None:
    server = embedded_server(open_folder / ("long " * 40) / "data" / "postgres", throw_away=True)
    server.join()
    create_database(server.url(), "here")
    assert answers(server.url("here"))
    server.leave()
    assert not answers(server.url("here"))


def test_the_database_knows_every_alphabet() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        row = connection.execute(
            "SELECT cardinality(show_trgm('помощь')) > 0, cardinality(show_trgm('مساعدة')) > 0,"
            " lower('ПОМОЩЬ') = 'помощь', unaccent('é') = 'e'"
        ).fetchone()
    assert row == (True, True, True, True)


def test_a_throw_away_server_does_not_wait_for_the_disk(open_folder: Path) -> None:
    server = embedded_server(open_folder / "postgres", throw_away=True)
    server.join()
    with psycopg.connect(server.url()) as connection:
        assert connection.execute("SHOW fsync").fetchone() == ("off",)
    server.leave()


def test_a_closed_parent_folder_is_named_and_never_opened_unasked(open_folder: Path) -> None:
    closed = open_folder / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(SystemExit, match=f"may not pass through {closed}: set ALLOW_OPENING_PARENT_FOLDERS=1"):
        open_parent_folders([closed / "postgres"], allowed=False)
    assert closed.stat().st_mode & 0o777 == 0o700
    open_parent_folders([closed / "postgres"], allowed=True)
    assert closed.stat().st_mode & 0o777 == 0o701


def test_a_database_in_a_private_folder_works_where_that_is_allowed(open_folder: Path) -> None:
    data_dir = open_folder / "closed" / "data"
    data_dir.mkdir(parents=True)
    data_dir.parent.chmod(0o700)
    process = start_user(data_dir, ALLOW_OPENING_PARENT_FOLDERS="1")
    assert answers(process.stdout.readline().strip())
    assert finish(process) == ""


@pytest.mark.parametrize("path", ["file", "file/below"])
def test_a_data_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SystemExit, match=f"Cannot write in DATA_DIR {tmp_path / path}: .*Set DATA_DIR"):
        Server(tmp_path / path / "postgres").join()
