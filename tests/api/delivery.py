"""The public role as an operator runs it: its own process, its own settings, nothing of the editors' role."""

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings

from cms.serve import free_port
from cms.settings.places import ROOT

NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"


def environment(database_url: str | None = None) -> dict[str, str]:
    """With the database of this test run, or another one."""
    own = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{settings.DATABASES['published']['NAME']}").geturl()
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "cms.settings.delivery",
        "DATABASE_URL": database_url or own,
        "API_ROLE": settings.DATABASES["published"]["USER"],
        "SECRET_KEY": "only-for-tests",
        "DEBUG": "1",  # must not matter
    }


def maintenance_database() -> str:
    """A database without our tables."""
    return urlsplit(os.environ["DATABASE_URL"])._replace(path="/postgres").geturl()


def run(program: str, **variables: str) -> str:
    """The output of a Python program in this role, with its environment changed."""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, env=environment() | variables, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


class Server:
    def __init__(self, port: int, process: subprocess.Popen | None = None) -> None:
        self.port = port
        self.process = process

    def ask(self, path: str, method: str = "GET", body: str | None = None, **headers: str) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        reply = Reply(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
        connection.close()
        return reply


@contextmanager
def serving(log: Path, database_url: str | None = None) -> Iterator[Server]:
    """Granian as `make serve` starts it, with all it says, at the most talkative, in `log`."""
    port = free_port()
    options = ["--interface", "wsgi", "--port", str(port), "--no-ws", "--no-access-log", "--log-level", "debug"]
    with log.open("wb") as sink:
        process = subprocess.Popen(
            [sys.executable, "-X", "dev", "-m", "granian", *options, "cms.wsgi:application"],
            cwd=ROOT,
            env=environment(database_url),
            stdout=sink,
            stderr=sink,
        )
        try:
            server = Server(port, process)
            wait_for(server)
            yield server
        finally:
            process.terminate()
            process.wait(20)


def wait_for(server: Server) -> None:
    for _ in range(300):
        try:
            server.ask("/")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("The public role did not start.")
