"""A load generator in one thread: several connections, each with one question at a time.

`python -m tests.benchmarks.keep_alive_client HEADERS CONNECTIONS SECONDS` reads URLs of one server, a line each, asks
for them in turn, over and over, and prints what it saw as JSON.
"""

import itertools
import json
import selectors
import socket
import sys
import time
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

END_OF_HEAD = b"\r\n\r\n"
LENGTH = b"\r\ncontent-length:"
NO_BODY = {b"204", b"304"}


class Connection:
    """Sends the next of `questions` again and again; `took` is how long the last answer took, in seconds."""

    def __init__(self, address: tuple[str, int], questions: Iterator[bytes]) -> None:
        self.socket = socket.create_connection(address, timeout=30)
        self.questions = questions

    def ask(self) -> None:
        self.received = b""
        self.asked = time.perf_counter()
        self.socket.sendall(next(self.questions))

    def receive(self) -> bool:
        """Take what arrived; whether the answer is complete. Raises RuntimeError for a failed one."""
        piece = self.socket.recv(1 << 20)
        if not piece:
            raise RuntimeError("The server closed the connection.")
        self.received += piece
        wanted = whole_length(self.received)
        if wanted is None or len(self.received) < wanted:
            return False
        self.took = time.perf_counter() - self.asked
        return True


def whole_length(received: bytes) -> int | None:
    """The bytes of the whole answer, as soon as its head is there."""
    head, end, _ = received.partition(END_OF_HEAD)
    if not end:
        return None
    status = head.split(b" ", 2)[1]
    if status[:1] not in (b"2", b"3"):
        raise RuntimeError(f"The server answered {status.decode()}.")
    if status in NO_BODY:
        return len(head) + len(end)
    found = head.lower().partition(LENGTH)[2]
    if not found:
        raise RuntimeError("An answer without Content-Length.")
    return len(head) + len(end) + int(found.split(b"\r\n", 1)[0])


def question(url: str, headers: dict[str, str]) -> bytes:
    parts = urlsplit(url)
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    lines = [
        f"GET {target} HTTP/1.1",
        f"Host: {parts.netloc}",
        *(f"{name}: {value}" for name, value in headers.items()),
    ]
    return "\r\n".join([*lines, "", ""]).encode()


def run(urls: Sequence[str], headers: dict[str, str], connections: int, seconds: int) -> dict[str, float]:
    """Ask for so many seconds, and wait for the last answers."""
    parts = urlsplit(urls[0])
    asked = itertools.cycle([question(url, headers) for url in urls])
    waiting = {Connection((parts.hostname, parts.port), asked) for _ in range(connections)}
    times: list[float] = []
    begun = time.perf_counter()
    with selectors.DefaultSelector() as selector:
        for each in waiting:
            selector.register(each.socket, selectors.EVENT_READ, each)
            each.ask()
        while waiting:
            for ready, _ in selector.select():
                if not ready.data.receive():
                    continue
                times.append(ready.data.took)
                if time.perf_counter() - begun < seconds:
                    ready.data.ask()
                else:
                    waiting.remove(ready.data)
                    ready.data.socket.close()
    return summary(sorted(times), time.perf_counter() - begun)


def summary(times: list[float], took: float) -> dict[str, float]:
    return {
        "requests": len(times),
        "requests_per_second": len(times) / took,
        "p50": times[len(times) // 2],
        "p99": times[len(times) * 99 // 100],
    }


if __name__ == "__main__":
    headers, connections, seconds = sys.argv[1:]
    urls = sys.stdin.read().split()
    print(json.dumps(run(urls, json.loads(headers), int(connections), int(seconds))))
