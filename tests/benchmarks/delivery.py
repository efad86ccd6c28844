"""How fast each contender answers, and what an answer costs in processor time."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median
from typing import Any

import psutil

from cms.serve import LOOPBACK
from tests.benchmarks.load import Load, load
from tests.benchmarks.processor_time import used_by
from tests.benchmarks.servers import OURS, Answer, Server
from tests.benchmarks.workloads import Workload

CONNECTIONS = 4  # as many as `make serve` gives its servers threads


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


@dataclass(frozen=True)
class Question:
    """A workload as one contender is asked for it; what its first answers were like."""

    server: Server
    path: str
    headers: dict[str, str]
    bytes: int
    seconds: float

    def ask(self, *, connections: int, seconds: int) -> Load:
        url = f"http://{LOOPBACK}:{self.server.port}{self.path}"
        return load(url, self.headers, connections=connections, seconds=seconds, expected=self.seconds)


def measure(
    asked: list[Workload], servers: dict[str, Server], postmaster: psutil.Process, rounds: Rounds
) -> Iterator[dict[str, Any]]:
    """One row for each workload and contender. The contenders take turns, so that all see the same weather."""
    for each in asked:
        questions = {name: warmed_up(each, server) for name, server in servers.items()}
        yield from in_turns(each.name, questions, postmaster, rounds)


def in_turns(
    workload: str, questions: dict[str, Question], postmaster: psutil.Process, rounds: Rounds
) -> Iterator[dict[str, Any]]:
    samples: dict[str, list[Sample]] = {name: [] for name in questions}
    for number in range(rounds.count):
        for name in turned(list(questions), number):
            samples[name].append(sample(questions[name], postmaster, rounds))
    for name in questions:
        yield row(workload, name, questions[name].bytes, samples[name], samples[OURS])


def turned(names: list[str], by: int) -> list[str]:
    """Another begins each round."""
    by %= len(names)
    return names[by:] + names[:by]


def warmed_up(asked: Workload, server: Server) -> Question:
    """Ready to be measured: every thread of the server has its connection to the database."""
    path, headers = asked.paths[server.name], asked.headers.get(server.name, {})
    with ThreadPoolExecutor(CONNECTIONS) as threads:
        answers = [threads.submit(server.get, path, headers) for _ in range(2 * CONNECTIONS)]
    for each in answers:
        expect(asked, server, each.result())
    begun = time.perf_counter()
    answer = server.get(path, headers)
    return Question(server, path, headers, len(answer.body), time.perf_counter() - begun)


def expect(asked: Workload, server: Server, answer: Answer) -> None:
    """Raises RuntimeError where the answer is not the one that is measured."""
    if answer.status != (304 if asked.conditional else 200):
        raise RuntimeError(f"{server.name} answered {answer.status} to {asked.name}: {answer.body[:300]!r}")


def sample(question: Question, postmaster: psutil.Process, rounds: Rounds) -> Sample:
    process = question.server.process
    before = used_by(process), used_by(postmaster)
    speed = question.ask(connections=CONNECTIONS, seconds=rounds.speed)
    after = used_by(process), used_by(postmaster)
    alone = question.ask(connections=1, seconds=rounds.alone)
    return Sample(speed, alone, after[0] - before[0], after[1] - before[1])


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
