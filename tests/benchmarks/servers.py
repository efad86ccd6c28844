"""The contenders as running servers: each the same granian, with the very options of `make serve`."""

import http.client
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from cms.children import Children
from cms.serve import LOOPBACK, free_port, start_web, wait_until_answering

OURS, WAGTAIL, BARE = "this API", "Wagtail API v2", "bare view"
SETTINGS = {
    OURS: "cms.settings.delivery",
    WAGTAIL: "tests.benchmarks.contenders.wagtail_settings",
    BARE: "tests.benchmarks.contenders.bare_settings",
}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    name: str
    port: int
    process: psutil.Process

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        connection = http.client.HTTPConnection(LOOPBACK, self.port, timeout=60)
        try:
            connection.request("GET", path, headers=dict(headers or {}))
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()


@contextmanager
def contenders(logs: Path, environment: Mapping[str, str]) -> Iterator[list[Server]]:
    """All contenders, answering."""
    logs.mkdir(exist_ok=True)
    children = Children(logs)
    try:
        servers = [start(children, name, environment | {"DJANGO_SETTINGS_MODULE": SETTINGS[name]}) for name in SETTINGS]
        wait_until_answering(children, {server.port: "/" for server in servers})
        yield servers
    finally:
        children.stop()


def start(children: Children, name: str, environment: dict[str, str]) -> Server:
    port = free_port()
    child = start_web(children, name.replace(" ", "-"), port, environment)
    return Server(name, port, psutil.Process(child.process.pid))
