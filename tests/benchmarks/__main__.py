"""Measures everything in one run: `python -m tests.benchmarks [--quick] [--json FILE]`."""

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cms.serve import leave
from cms.settings.places import ROOT
from tests.benchmarks import (
    database,
    delivery,
    exporting,
    many_pages,
    publishing,
    rebuilding,
    referring,
    searching,
    translating,
)
from tests.benchmarks.delivery import Rounds
from tests.benchmarks.machine import machine
from tests.benchmarks.report import report
from tests.benchmarks.servers import contenders
from tests.benchmarks.workloads import workloads


@dataclass(frozen=True)
class Size:
    """How much is measured.

    `numbers` and `pages` are publications, measured again where `published` documents are; `translated` pages are
    translated, `questions` are asked in `searched` documents; `site_pages` are asked for in `languages`.
    """

    documents: int
    rounds: Rounds
    numbers: int
    pages: int
    translated: int
    searched: int
    questions: int
    published: int
    site_pages: int
    languages: int


WHOLE = Size(
    documents=2000, rounds=Rounds(count=3, speed=2, alone=1), numbers=50, pages=20, translated=200,
    searched=20_000, questions=500, published=53_000, site_pages=600, languages=6,
)  # fmt: skip
QUICK = Size(
    documents=1200, rounds=Rounds(count=1, speed=1, alone=1), numbers=5, pages=5, translated=10,
    searched=4000, questions=100, published=10_000, site_pages=60, languages=3,
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a look only: less content, fewer measurements")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results to FILE too")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, leave)
    results = measure(QUICK if options.quick else WHOLE)
    print(report(results))
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n")


def measure(size: Size) -> dict[str, Any]:
    with database.temporary_folder() as folder, database.database(folder) as url:
        try:
            return measure_on(size, folder, url)
        except Exception:
            tell_what_the_logs_say(folder / "logs")
            raise


def measure_on(size: Size, folder: Path, url: str) -> dict[str, Any]:
    environment = environment_of_the_site(folder, url)
    results: dict[str, Any] = {"machine": machine(url), "rounds": size.rounds.count}
    step("building the starter content")
    build(environment, 0)
    step("asking questions")
    with contenders(folder / "logs", environment) as running:
        results["search quality"] = list(searching.quality(running[0]))
        step("referring")
        results["referring"] = referring.speed(running[0])
        results["first desks"] = list(referring.accuracy(running[0]))
    step("building the content")
    build(environment, size.documents)
    step("rebuilding all documents")
    results["rebuild"] = rebuilding.rebuilt(environment)
    results["documents"] = database.settle(url)
    step("asking the contenders")
    with contenders(folder / "logs", environment) as running:
        servers = {server.name: server for server in running}
        asked = workloads(url, servers)
        results["delivery"] = list(delivery.measure(asked, servers, database.postmaster(url), size.rounds))
        results["delivery"] += many_pages.measure(
            url, servers, database.postmaster(url), size.rounds, size.site_pages, size.languages
        )
        step("searching and exporting")
        with searching.many_documents(url, environment, size.searched) as count:
            results["search"] = [searching.speed(running[0], count, size.questions)]
            results["export"] = [exporting.exported(running[0]) for _ in range(2)]
    step("publishing")
    results["publishing"] = published(size, folder, environment, results["documents"])
    step("publishing where much is published")
    with searching.many_documents(url, environment, size.published, ["pages"]) as count:  # a country has so many desks
        results["publishing"] += published(size, folder, environment, count)
    step("translating")
    results["translating"] = translating.measured(environment, size.translated)
    step("done")
    return results


def published(size: Size, folder: Path, environment: dict[str, str], documents: int) -> list[dict[str, Any]]:
    rows = publishing.measure(folder / "logs", environment, size.numbers, size.pages)
    return [{"documents": documents} | row for row in rows]


def build(environment: dict[str, str], documents: int) -> None:
    command = [sys.executable, "-m", "tests.benchmarks.content", str(documents)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


def environment_of_the_site(folder: Path, url: str) -> dict[str, str]:
    """Nothing of the environment of whoever runs this can reach the site."""
    ours = {"DATABASE_URL": url, "DATA_DIR": str(folder), "SECRET_KEY": "only-for-benchmarks", "DEBUG": "0"}
    settings = {"ALLOWED_HOSTS": "127.0.0.1", "PUBLISHED_DATABASE_URL": "", "API_ROLE": "", "API_UPSTREAM": ""}
    return os.environ | ours | settings | {"DJANGO_SETTINGS_MODULE": "cms.settings.editing"}


def step(what: str) -> None:
    print(f"[{time.strftime('%H:%M:%S')}] {what}", file=sys.stderr, flush=True)


def tell_what_the_logs_say(logs: Path) -> None:
    for log in sorted(logs.glob("*.log")):
        for line in log.read_text(errors="replace").splitlines()[-8:]:
            print(f"{log.stem}: {line}", file=sys.stderr)


if __name__ == "__main__":
    main()
