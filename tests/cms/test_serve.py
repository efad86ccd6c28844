"""`make serve` for real: processes, ports and a database of their own."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from cms.serve import free_port
from cms.settings.places import ROOT

NOT_FOR_THE_SITE = {"DATABASE_URL", "SECRET_KEY", "DJANGO_SETTINGS_MODULE", "PORT", "DATA_DIR", "BASE_URL", "DEBUG"}


@pytest.fixture
def data_dir() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def site(data_dir: Path, port: int) -> Iterator[subprocess.Popen]:
    environment = {key: value for key, value in os.environ.items() if key not in NOT_FOR_THE_SITE}
    process = subprocess.Popen(
        [sys.executable, "-m", "cms.serve"],
        cwd=ROOT,
        env=environment | {"DATA_DIR": str(data_dir), "PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate()


def lines_until_ready(process: subprocess.Popen) -> list[str]:
    lines = []
    for line in process.stdout:
        lines.append(line.strip())
        if line.startswith("ready "):
            break
    return lines


def status(url: str) -> int:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.status


def text(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


def everything_of(process: subprocess.Popen, data_dir: Path) -> list[psutil.Process]:
    database = psutil.Process(int((data_dir / "postgres" / "postmaster.pid").read_text().split()[0]))
    return [*psutil.Process(process.pid).children(recursive=True), database]


def all_gone(processes: list[psutil.Process]) -> bool:
    _, alive = psutil.wait_procs(processes, timeout=15)
    return all(one.status() == psutil.STATUS_ZOMBIE for one in alive)


def test_a_site_starts_stops_and_starts_again_next_to_another(data_dir: Path) -> None:
    """One test, because the first start of a site migrates its database."""
    first, second, port = data_dir / "first", data_dir / "second", free_port()
    the_first_start_makes_an_administrator_and_ctrl_c_stops_everything(first, port)
    subprocess.run(["cp", "-a", first, second], check=True)
    other_port = free_port()
    with site(first, port) as one, site(second, other_port) as other:
        assert lines_until_ready(one)[-1] == f"ready http://127.0.0.1:{port}/"
        assert lines_until_ready(other)[-1] == f"ready http://127.0.0.1:{other_port}/"
        a_lost_child_stops_the_rest(one, first)
        assert status(f"http://127.0.0.1:{other_port}/api/v1") == 200
        a_killed_supervisor_takes_its_children_along(other, second)


def the_first_start_makes_an_administrator_and_ctrl_c_stops_everything(data_dir: Path, port: int) -> None:
    with site(data_dir, port) as process:
        lines = lines_until_ready(process)
        assert lines[-1] == f"ready http://127.0.0.1:{port}/"
        assert "This is a demonstration" in text(f"http://127.0.0.1:{port}/api/v1")
        assert sum("First administrator: user admin, password " in line for line in lines) == 1
        assert status(f"http://127.0.0.1:{port}/api/v1") == 200
        assert status(f"http://127.0.0.1:{port}/admin/login/") == 200
        started = everything_of(process, data_dir)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=30)
    assert (process.returncode, output, errors) == (0, "", "")
    assert all_gone(started)


def a_lost_child_stops_the_rest(process: subprocess.Popen, data_dir: Path) -> None:
    started = everything_of(process, data_dir)
    worker = next(child for child in started if "db_worker" in child.cmdline())
    worker.kill()
    output, errors = process.communicate(timeout=30)
    assert (process.returncode, output) == (1, "")
    assert errors == f"worker stopped by itself (exit code -9); see {data_dir}/logs/worker.log\n"
    assert all_gone(started)


def a_killed_supervisor_takes_its_children_along(process: subprocess.Popen, data_dir: Path) -> None:
    """Only the database stays; the next start uses it, and stops it at its end."""
    *children, database = everything_of(process, data_dir)
    process.kill()
    assert all_gone(children)
    database.terminate()
    assert all_gone([database])


def refusal(data_dir: Path, port: int | str) -> str:
    with site(data_dir, port) as process:
        output, errors = process.communicate(timeout=30)
    assert (process.returncode, output) == (1, "")
    return errors


def test_a_taken_port_is_one_sentence(data_dir: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        expected = f"Port {port} cannot be used (Address already in use): set PORT= to another one.\n"
        assert refusal(data_dir, port) == expected
    assert list(data_dir.iterdir()) == []


def test_a_port_that_is_none_is_one_sentence(data_dir: Path) -> None:
    assert refusal(data_dir, "many") == "PORT is 'many': it must be a number from 1 to 65535.\n"


def test_a_data_folder_that_cannot_be_written_is_one_sentence(data_dir: Path) -> None:
    (data_dir / "file").touch()
    errors = refusal(data_dir / "file", free_port())
    assert errors.startswith(f"Cannot write in DATA_DIR {data_dir}/file")
    assert errors.count("\n") == 1
