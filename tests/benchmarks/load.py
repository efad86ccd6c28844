"""The load generator: wrk where it is installed, else the client of our own in `keep_alive_client`.

Slow answers are always counted by our own: wrk forgets what is under way when its time is over.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

SECONDS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0}
LATENCY = re.compile(r"^\s+(50|99)%\s+([\d.]+)(us|ms|s|m)$", re.MULTILINE)
REQUESTS = re.compile(r"(\d+) requests in")
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
SLOW = 0.05
FAILED = re.compile(r"^\s*(Non-2xx or 3xx responses|Socket errors): .*$", re.MULTILINE)


@dataclass(frozen=True)
class Load:
    """What a load generator saw; times in seconds."""

    requests: int
    requests_per_second: float
    p50: float
    p99: float


def generator() -> str:
    return "wrk (slow answers: our own client)" if shutil.which("wrk") else "our own client (wrk is not installed)"


def load(url: str, headers: dict[str, str], *, connections: int, seconds: int, expected: float) -> Load:
    """Ask for `url` as fast as the answers come, on so many connections; one answer is `expected` to take so long.

    Raises RuntimeError for any failed answer.
    """
    if shutil.which("wrk") and expected < SLOW:
        return with_wrk(url, headers, connections, seconds)
    return with_own_client([url], headers, connections, seconds)


def with_wrk(url: str, headers: dict[str, str], connections: int, seconds: int) -> Load:
    named = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    counts = ["-t1", f"-c{connections}", f"-d{seconds}s"]
    return read_wrk(output("wrk", *counts, "--latency", "--timeout", "30s", *named, url))


def read_wrk(text: str) -> Load:
    if failed := FAILED.search(text):
        raise RuntimeError(failed.group().strip())
    times = {percent: float(number) * SECONDS[unit] for percent, number, unit in LATENCY.findall(text)}
    return Load(int(REQUESTS.search(text)[1]), float(RATE.search(text)[1]), times["50"], times["99"])


def with_own_client(urls: Sequence[str], headers: dict[str, str], connections: int, seconds: int) -> Load:
    """The urls of one server, in turn, over and over."""
    module = ["-m", "tests.benchmarks.keep_alive_client"]
    arguments = [json.dumps(headers), str(connections), str(seconds)]
    return Load(**json.loads(output(sys.executable, *module, *arguments, given="\n".join(urls))))


def output(*command: str, given: str = "") -> str:
    result = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(result.stderr.strip())
    return result.stdout
