"""How good search is, on questions in the words of who asks; and how fast, over many documents."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import mean, quantiles
from typing import Any
from urllib.parse import quote

import psycopg
import yaml

from cms.importing.stable_ids import stable_id
from cms.settings.places import ROOT
from tests.benchmarks.servers import Server

QUESTIONS = yaml.safe_load((Path(__file__).parent / "search_questions.yaml").read_text())
BEST = 5
REQUESTS_PER_SECOND = 50
COLUMNS = """
    locale, collection, type, state, sort, facets, included, included_collections, body, summary, search_config,
    search_title, search_keywords, search_text, search_vector, reason, changed_at
"""
# A key is one desk's alone: who asks for it must not get the copies.
COPIED = COLUMNS.replace("facets", "array(SELECT facet FROM unnest(facets) AS facet WHERE facet NOT LIKE 'key:%%')")
COPY = f"""
    INSERT INTO published_document (id, sequence, explanation, {COLUMNS})
    SELECT gen_random_uuid(), nextval('published_sequence'), 'copy', {COPIED}
    FROM published_document CROSS JOIN generate_series(1, %(times)s)
    WHERE search_vector <> '' AND collection = ANY(%(collections)s)
"""
FOUND = "SELECT count(*) FROM published_document WHERE search_vector <> '' AND collection = ANY(%(collections)s)"
SEARCHED = ["pages", "reporting-points", "glossary-terms"]
COUNT = "from api.search_index import count_all_lexemes; count_all_lexemes()"


def quality(server: Server) -> Iterator[dict[str, Any]]:
    """Mean reciprocal rank of the first right answer, and how often one is among the best five."""
    for locale, questions in QUESTIONS.items():
        ranks = [rank(server, locale, str(question), wanted) for question, wanted in questions.items()]
        yield {
            "locale": locale,
            "questions": len(ranks),
            "mean_reciprocal_rank": mean(1 / rank if rank else 0 for rank in ranks),
            "recall_at_5": mean(bool(rank) for rank in ranks),
        }


def rank(server: Server, locale: str, question: str, wanted: list[str]) -> int:
    """From 1; 0 where nothing right is among the best."""
    right = {str(stable_id(collection, key)) for key in wanted for collection in ("pages", "reporting-points")}
    answer = json.loads(server.get(f"/api/v1/search?q={quote(question)}&locale={locale}&limit={BEST}").body)
    found = [item["document"]["id"] for item in answer["items"]]
    return next((place for place, id in enumerate(found, start=1) if id in right), 0)


def speed(server: Server, documents: int, requests: int) -> dict[str, Any]:
    """Latency at a steady rate of questions, each on time whether or not the one before was answered."""
    paths = [
        f"/api/v1/search?q={quote(str(question))}&locale={locale}"
        for locale, questions in QUESTIONS.items()
        for question in questions
    ]
    for path in paths[:20]:
        server.get(path)
    latencies = at_a_steady_rate(server, paths, requests)
    cuts = quantiles(latencies, n=100)
    return {
        "documents": documents,
        "requests": requests,
        "rate": REQUESTS_PER_SECOND,
        "p50_ms": 1000 * cuts[49],
        "p99_ms": 1000 * cuts[98],
    }


def at_a_steady_rate(server: Server, paths: list[str], requests: int) -> list[float]:
    latencies: list[float] = []
    begun = time.perf_counter()

    def ask(path: str, due: float) -> None:
        server.get(path)
        latencies.append(time.perf_counter() - due)

    threads = []
    for number in range(requests):
        due = begun + number / REQUESTS_PER_SECOND
        time.sleep(max(0.0, due - time.perf_counter()))
        threads.append(threading.Thread(target=ask, args=(paths[number % len(paths)], due)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    return latencies


@contextmanager
def many_documents(
    url: str, environment: Mapping[str, str], wanted: int, collections: list[str] = SEARCHED
) -> Iterator[int]:
    """Copies of what is found in the collections, until there are nearly so many; yields how many."""
    with psycopg.connect(url) as connection:
        (originals,) = connection.execute(FOUND, {"collections": collections}).fetchone()
        times = max(0, wanted // originals - 1)
        connection.execute(COPY, {"times": times, "collections": collections})
    count_lexemes(url, environment)
    try:
        yield originals * (times + 1)
    finally:
        with psycopg.connect(url) as connection:
            connection.execute("DELETE FROM published_document WHERE explanation = 'copy'")
        count_lexemes(url, environment)


def count_lexemes(url: str, environment: Mapping[str, str]) -> None:
    subprocess.run([sys.executable, "manage.py", "shell", "-c", COUNT], cwd=ROOT, env=environment, check=True)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE published_document, published_lexeme")
