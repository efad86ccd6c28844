"""What a piece of work costs: time, time of processors, SQL statements."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psutil
from django.db import connection


@dataclass
class Cost:
    """The sum of all that ran within `measured(cost)`, by this process and by its database process."""

    seconds: float = 0.0
    processor_seconds: float = 0.0
    database_seconds: float = 0.0
    statements: int = 0

    def __sub__(self, part: "Cost") -> "Cost":
        return Cost(
            self.seconds - part.seconds,
            self.processor_seconds - part.processor_seconds,
            self.database_seconds - part.database_seconds,
            self.statements - part.statements,
        )

    def per(self, times: int) -> dict[str, float]:
        return {
            "ms": 1000 * self.seconds / times,
            "processor_ms": 1000 * self.processor_seconds / times,
            "database_ms": 1000 * self.database_seconds / times,
            "statements": self.statements / times,
        }


@contextmanager
def measured(cost: Cost) -> Iterator[None]:
    connection.ensure_connection()
    backend = psutil.Process(connection.connection.info.backend_pid)

    def count(execute: Callable[..., Any], *arguments: Any) -> Any:
        cost.statements += 1
        return execute(*arguments)

    begun, processor, database = time.monotonic(), time.process_time(), sum(backend.cpu_times()[:2])
    with connection.execute_wrapper(count):
        yield
    cost.seconds += time.monotonic() - begun
    cost.processor_seconds += time.process_time() - processor
    cost.database_seconds += sum(backend.cpu_times()[:2]) - database
