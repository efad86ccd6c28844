"""How fast each contender answers, and what an answer costs in processor time."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

import psutil

from cms.serve import LOOPBACK
from tests.benchmarks.load import Load, load
from tests.benchmarks.processor_time import used_by
from tests.benchmarks.servers import OURS, Server
from tests.benchmarks.workloads import Workload

CONNECTIONS = 8


@dataclass(frozen=True)
class Sample:
    """One measurement: speed on CONNECTIONS connections, latency of a client that is alone."""

    speed: Load
    alone: Load
    server_seconds: float
    database_seconds: float

    @property
    def seconds_per_request(self) -> float:
        return (self.server_seconds + self.database_seconds) / self.speed.requests


@dataclass(frozen=True)
class Rounds:
    """How many rounds count, and how long the two parts of each measurement take, in whole seconds."""

    count: int
    speed: int
    alone: int


def measure(
    asked: list[Workload], servers: dict[str, Server], postmaster: psutil.Process, rounds: Rounds
) -> Iterator[dict[str, Any]]:
    """One row for each workload and contender. The contenders take turns, so that all see the same weather."""
    for each in asked:
        bytes_of = {name: size(each, server) for name, server in servers.items()}
        for name, server in servers.items():
            ask(each, name, server, CONNECTIONS, 1)  # every thread gets its connection to the database
        samples: dict[str, list[Sample]] = {name: [] for name in servers}
        for number in range(rounds.count):
            for name in turned(list(servers), number):
                samples[name].append(sample(each, name, servers[name], postmaster, rounds))
        for name in servers:
            yield row(each.name, name, bytes_of[name], samples[name], samples[OURS])


def turned(names: list[str], by: int) -> list[str]:
    """Another begins each round."""
    by %= len(names)
    return names[by:] + names[:by]


def size(asked: Workload, server: Server) -> int:
    """The bytes of the body. Raises RuntimeError where the answer is not the one that is measured."""
    answer = server.get(asked.paths[server.name], asked.headers.get(server.name))
    if answer.status != (304 if asked.conditional else 200):
        raise RuntimeError(f"{server.name} answered {answer.status} to {asked.name}: {answer.body[:300]!r}")
    return len(answer.body)


def sample(asked: Workload, name: str, server: Server, postmaster: psutil.Process, rounds: Rounds) -> Sample:
    before = used_by(server.process), used_by(postmaster)
    speed = ask(asked, name, server, CONNECTIONS, rounds.speed)
    after = used_by(server.process), used_by(postmaster)
    alone = ask(asked, name, server, 1, rounds.alone)
    return Sample(speed, alone, after[0] - before[0], after[1] - before[1])


def ask(asked: Workload, name: str, server: Server, connections: int, seconds: int) -> Load:
    url = f"http://{LOOPBACK}:{server.port}{asked.paths[name]}"
    return load(url, asked.headers.get(name, {}), connections=connections, seconds=seconds)


def row(workload: str, contender: str, size: int, samples: list[Sample], ours: list[Sample]) -> dict[str, Any]:
    """Medians over the rounds; the ratios are medians of the ratios within each round."""
    pairs = list(zip(ours, samples, strict=True))
    return {
        "workload": workload,
        "contender": contender,
        "requests_per_second": median(each.speed.requests_per_second for each in samples),
        "server_ms_per_request": 1000 * median(each.server_seconds / each.speed.requests for each in samples),
        "database_ms_per_request": 1000 * median(each.database_seconds / each.speed.requests for each in samples),
        "p50_ms": 1000 * median(each.alone.p50 for each in samples),
        "p99_ms": 1000 * median(each.alone.p99 for each in samples),
        "bytes": size,
        "faster": median(our.speed.requests_per_second / its.speed.requests_per_second for our, its in pairs),
        "cheaper": median(its.seconds_per_request / our.seconds_per_request for our, its in pairs),
    }
