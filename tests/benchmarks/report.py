"""The results as plain tables."""

from collections.abc import Callable, Sequence
from typing import Any

from tests.benchmarks import machine
from tests.benchmarks.delivery import CONNECTIONS
from tests.benchmarks.servers import OURS

Column = tuple[str, Callable[[dict[str, Any]], str]]


def number(name: str, decimals: int) -> Callable[[dict[str, Any]], str]:
    return lambda row: f"{row[name]:,.{decimals}f}"


def times(name: str) -> Callable[[dict[str, Any]], str]:
    return lambda row: "" if row["contender"] == OURS else f"{row[name]:.2f} x"


DELIVERY: list[Column] = [
    ("workload", lambda row: row["workload"] if row["contender"] == OURS else ""),
    ("contender", lambda row: row["contender"]),
    ("requests/s", number("requests_per_second", 1)),
    ("server ms", number("server_ms_per_request", 2)),
    ("database ms", number("database_ms_per_request", 2)),
    ("p50 ms", number("p50_ms", 2)),
    ("p99 ms", number("p99_ms", 2)),
    ("bytes", number("bytes", 0)),
    ("speed ratio", times("faster")),
    ("cost ratio", times("cheaper")),
]
REBUILD: list[Column] = [
    ("command", lambda row: row["command"]),
    ("seconds", number("seconds", 1)),
    ("processor s", number("processor_seconds", 1)),
    ("peak MiB", number("peak_mib", 0)),
    ("it said", lambda row: row["said"]),
]
PUBLISHING: list[Column] = [
    ("what", lambda row: row["what"]),
    ("documents", number("documents", 0)),
    ("times", number("times", 0)),
    ("first p50", number("first_ms_p50", 0)),
    ("first p99", number("first_ms_p99", 0)),
    ("all p50", number("all_ms_p50", 0)),
    ("all p99", number("all_ms_p99", 0)),
    ("editor p50", number("editor_ms_p50", 0)),
    ("editor p99", number("editor_ms_p99", 0)),
]
TRANSLATING: list[Column] = [
    ("step", lambda row: row["step"]),
    ("contender", lambda row: row["contender"]),
    ("times", number("times", 0)),
    ("ms each", number("ms", 1)),
    ("processor ms", number("processor_ms", 1)),
    ("database ms", number("database_ms", 1)),
    ("statements", number("statements", 1)),
    ("s/page", number("seconds_per_page", 3)),
    ("statements/page", number("statements_per_page", 0)),
]


QUALITY: list[Column] = [
    ("locale", lambda row: row["locale"]),
    ("questions", number("questions", 0)),
    ("mean reciprocal rank", number("mean_reciprocal_rank", 3)),
    ("recall at 5", number("recall_at_5", 3)),
]
REFERRING: list[Column] = [
    ("engine", lambda row: row["engine"]),
    ("situations", number("situations", 0)),
    ("evaluations/s", number("evaluations_per_second", 0)),
    ("microseconds", number("microseconds", 1)),
    ("guide KiB gzipped", number("guide_kib", 1)),
]
FIRST_DESKS: list[Column] = [
    ("audience", lambda row: row["audience"]),
    ("need", lambda row: row["need"]),
    ("cases", number("cases", 0)),
    ("right first", lambda row: f"{row['first']:.0%}"),
    ("or allowed", lambda row: f"{row['allowed']:.0%}"),
    ("forbidden", number("forbidden", 0)),
]
SEARCH: list[Column] = [
    ("documents", number("documents", 0)),
    ("requests", number("requests", 0)),
    ("requests/s", number("rate", 0)),
    ("p50 ms", number("p50_ms", 1)),
    ("p99 ms", number("p99_ms", 1)),
]
EXPORT: list[Column] = [
    ("lines", number("lines", 0)),
    ("MiB", number("mib", 1)),
    ("seconds", number("seconds", 2)),
    ("lines/s", number("lines_per_second", 0)),
    ("memory MiB", number("memory_mib", 0)),
    ("grew MiB", number("memory_grew_mib", 1)),
]


def report(results: dict[str, Any]) -> str:
    delivery = (
        f"Delivery: medians of {results['rounds']} rounds; speed and cost on {CONNECTIONS} connections, latency on 1"
    )
    translating = "Translation work: each record of a source, each page submitted or published in one locale"
    publishing = "Publish to visible: milliseconds until the API shows the first, and all; until the editor goes on"
    return "\n".join(
        [
            machine.line(results["machine"]),
            f"{results['documents']:,} live documents",
            *section(delivery, DELIVERY, results["delivery"]),
            *section("Search: the first right answer, of the starter content", QUALITY, results["search quality"]),
            *section("Referral: one process, on the starter content", REFERRING, results["referring"]),
            *section("Referral: the first desk of the example cases", FIRST_DESKS, results["first desks"]),
            *section("Search: latency at a steady rate", SEARCH, results["search"]),
            *section("Export of everything, in one request", EXPORT, results["export"]),
            *section("Rebuild", REBUILD, results["rebuild"]),
            *section(publishing, PUBLISHING, results["publishing"]),
            *section(translating, TRANSLATING, results["translating"]),
        ]
    )


def section(title: str, columns: Sequence[Column], rows: list[dict[str, Any]]) -> list[str]:
    table = [[name for name, _ in columns], *([text(row) for _, text in columns] for row in rows)]
    return ["", title, *aligned(table)]


def aligned(table: list[list[str]]) -> list[str]:
    """Words to the left, numbers to the right."""
    columns = [adjusted(column) for column in zip(*table, strict=True)]
    return ["  ".join(row).rstrip() for row in zip(*columns, strict=True)]


def adjusted(column: Sequence[str]) -> list[str]:
    width = max(map(len, column))
    numbers = all(cell[:1].isdigit() for cell in column[1:] if cell)
    return [cell.rjust(width) if numbers else cell.ljust(width) for cell in column]
