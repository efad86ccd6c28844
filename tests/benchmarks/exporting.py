"""How fast everything is exported, and that memory does not grow with it."""

import http.client
import time
from typing import Any

from cms.serve import LOOPBACK
from tests.benchmarks.servers import Server

CHUNK = 1 << 16


def exported(server: Server) -> dict[str, Any]:
    lines = size = 0
    before = memory(server)
    begun = time.perf_counter()
    connection = http.client.HTTPConnection(LOOPBACK, server.port, timeout=120)
    connection.request("GET", "/api/v1/export")
    response = connection.getresponse()
    most = before
    while chunk := response.read(CHUNK):
        lines += chunk.count(b"\n")
        size += len(chunk)
        most = max(most, memory(server))
    seconds = time.perf_counter() - begun
    connection.close()
    return {
        "lines": lines,
        "mib": size / 2**20,
        "seconds": seconds,
        "lines_per_second": lines / seconds,
        "memory_mib": most / 2**20,
        "memory_grew_mib": (most - before) / 2**20,
    }


def memory(server: Server) -> int:
    processes = [server.process, *server.process.children(recursive=True)]
    return sum(process.memory_info().rss for process in processes)
