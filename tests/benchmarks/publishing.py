"""From the moment an editor presses publish until the API, another process, says so."""

import http.client
import itertools
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cms.children import Children
from cms.serve import LOOPBACK, free_port, start_web, wait_until_answering
from cms.settings.places import ROOT

LOCALES = ["nl", "en"]
LONGEST_SECONDS = 30
PAUSE = 0.003  # between two questions, or the asking would slow down what it waits for
NUMBERS = itertools.count(1)  # none comes twice: desks keep the channels of earlier measurements
Seen = Callable[[], bool]


class Api:
    """Asks the API on one open connection."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection(LOOPBACK, port, timeout=30)

    def get(self, path: str) -> str:
        self.connection.request("GET", path)
        return self.connection.getresponse().read().decode()


class Editor:
    """The process of `publisher`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def hear(self) -> dict[str, Any]:
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("The publisher ended; its message stands above.")
        return json.loads(line)

    def publish(self, what: str, text: str, *steps: Seen) -> dict[str, float]:
        """Milliseconds from the publication to each of `steps`, one after the other, and until the editor goes on."""
        print(json.dumps([what, text]), file=self.process.stdin, flush=True)
        begun = self.hear()["begun"]
        times = [1000 * (wait_for(step) - begun) for step in steps]
        return {"first_ms": times[0], "all_ms": times[-1], "editor_ms": 1000 * self.hear()["waited"]}


def wait_for(seen: Seen) -> float:
    """The moment when `seen`. Raises RuntimeError where that takes too long."""
    deadline = time.monotonic() + LONGEST_SECONDS
    while not seen():
        if time.monotonic() > deadline:
            raise RuntimeError(f"Published, but not visible within {LONGEST_SECONDS} seconds.")
        time.sleep(PAUSE)
    return time.monotonic()


def measure(logs: Path, environment: Mapping[str, str], numbers: int, pages: int) -> Iterator[dict[str, Any]]:
    """One row for a number at many desks, one for a page, after so many publications of each."""
    with running_site(logs, environment) as api, editor(environment) as somebody:
        place = somebody.hear()
        desks = len(place["keys"])
        name = f"a number at {desks} desks in {len(LOCALES)} languages"
        yield row(name, [number(api, somebody, place["keys"]) for _ in range(numbers)])
        yield row("a page", [summary(api, somebody, place["page"], n) for n in range(pages)])


def number(api: Api, somebody: Editor, keys: list[str]) -> dict[str, float]:
    value = f"+3130230{next(NUMBERS):04}"
    question = f"/api/v1/reporting-points?view=full&limit=100&key={','.join(keys)}&locale="

    def desks_with_it(locale: str) -> int:
        return api.get(question + locale).count(f'"e164":"{value}"')

    everywhere = [lambda code=code: desks_with_it(code) == len(keys) for code in LOCALES]
    return somebody.publish("number", value, lambda: desks_with_it(LOCALES[0]) > 0, *everywhere)


def summary(api: Api, somebody: Editor, page: str, n: int) -> dict[str, float]:
    text = f"Samenvatting nummer {n}."
    return somebody.publish("summary", text, lambda: f'"summary":"{text}"' in api.get(f"/api/v1/pages/{page}"))


def row(what: str, measured: list[dict[str, float]]) -> dict[str, Any]:
    found: dict[str, Any] = {"what": what, "times": len(measured)}
    for name in measured[0]:
        ordered = sorted(each[name] for each in measured)
        found |= {f"{name}_p50": ordered[len(ordered) // 2], f"{name}_p99": ordered[len(ordered) * 99 // 100]}
    return found


@contextmanager
def running_site(logs: Path, environment: Mapping[str, str]) -> Iterator[Api]:
    """The api, the worker and the scheduler, as `make serve` runs them."""
    logs.mkdir(exist_ok=True)
    children = Children(logs)
    port = free_port()
    try:
        start_web(children, "api", port, environment | {"DJANGO_SETTINGS_MODULE": "cms.settings.delivery"})
        editing = environment | {"DJANGO_SETTINGS_MODULE": "cms.settings.editing"}
        worker = ["db_worker", "--no-reload", "--no-startup-delay", "--interval", "0.2"]
        children.start("worker", "django", *worker, environment=editing)
        children.start("scheduler", "django", "run_scheduler", environment=editing)
        wait_until_answering(children, {port: "/api/v1"})
        yield Api(port)
    finally:
        children.stop()


@contextmanager
def editor(environment: Mapping[str, str]) -> Iterator[Editor]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.publisher"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Editor(process)
    finally:
        process.kill()
        process.wait()
