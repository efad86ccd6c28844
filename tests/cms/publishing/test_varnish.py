"""Through a cache, a change is there within a second; and while the API is away the cache goes on answering."""

import json
import time
import uuid
from collections.abc import Iterator

import pytest

from api import store
from api.store import Document, State, Tombstone
from cms.publishing import purging
from cms.publishing.keys import Key
from tests.api import delivery
from tests.api.delivery import Server
from tests.varnish import require_varnish, varnish

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "published"])

DESK = uuid.UUID("7b1c1c5e-2b4c-4c56-9d8e-0f6a8f4d3c21")
PATH = f"/api/v1/reporting-points/{DESK}"


@pytest.fixture
def edge(tmp_path, settings, db) -> Iterator[tuple[Server, Server]]:
    """The cache and, behind it, the API."""
    require_varnish()
    with delivery.serving(tmp_path / "api.log") as api, varnish(api.port) as port:
        settings.PURGE_URLS = [f"http://127.0.0.1:{port}/"]
        cache = Server(port)
        delivery.wait_for(cache)
        yield cache, api


def publish(name: str) -> None:
    """As the projector does, and then as `drain` does."""
    body = f'{{"name": "{name}"}}'
    store.put(Document(DESK, "nl", "reporting-points", "reporting-point", name, body, body))
    purging.note(Key("reporting-points", DESK, "nl"))
    purging.send()


def ask(server: Server, path: str = PATH) -> tuple[int, bytes]:
    reply = server.ask(path)
    return reply.status, reply.body


def test_a_change_is_there_within_a_second(edge):
    cache, _ = edge
    publish("Eén")
    assert b"E\xc3\xa9n" in ask(cache)[1]
    assert int(cache.ask(PATH).headers["age"]) >= 0

    for name in ("Twee", "Drie"):
        publish(name)
        begun = time.monotonic()
        while name.encode() not in ask(cache)[1] or name.encode() not in ask(cache, "/api/v1/reporting-points")[1]:
            assert time.monotonic() - begun < 1


def test_what_is_recalled_is_gone_from_the_cache(edge):
    cache, _ = edge
    publish("Eén")
    assert ask(cache)[0] == 200
    store.remove(DESK, "nl", Tombstone(State.RECALLED, "unsafe"))
    purging.note(Key("reporting-points", DESK, "nl"))
    purging.send()
    assert ask(cache)[0] == 410


def test_the_cache_answers_without_asking_the_api_again(edge):
    cache, _ = edge
    publish("Eén")
    first = cache.ask(PATH)
    time.sleep(1.1)
    again = cache.ask(PATH)
    assert int(again.headers["age"]) >= 1
    assert (again.body, again.headers["etag"]) == (first.body, first.headers["etag"])
    assert cache.ask(PATH, If_None_Match=first.headers["etag"]).status == 304
    assert "x-varnish" not in again.headers


def test_a_question_is_never_kept(edge):
    cache, _ = edge
    publish("Eén")
    language = Document(uuid.uuid4(), "nl", "locales", "locale", "0:nl", "{}", "{}")
    store.put(language)
    for _ in range(2):
        reply = cache.ask("/api/v1/search?q=loon")
        assert (reply.status, reply.headers["cache-control"], reply.headers.get("age", "0")) == (200, "no-store", "0")


def test_only_we_may_purge_and_only_by_keys(edge):
    cache, _ = edge
    assert cache.ask("/", "PURGE").status == 400


def test_whoever_asks_too_much_is_told_to_wait(tmp_path, settings, db):
    require_varnish()
    with delivery.serving(tmp_path / "api.log") as api, varnish(api.port, requests_a_minute=5) as port:
        cache = Server(port)
        delivery.wait_for(cache)
        replies = [cache.ask(PATH) for _ in range(6)]
    assert replies[-1].status == 429
    told = replies[-1]
    assert json.loads(told.body)["status"] == 429
    assert (told.headers["content-type"], told.headers["retry-after"]) == ("application/problem+json", "60")
    assert told.headers["api-version"] == settings.API_VERSION


def test_while_the_api_is_away_the_cache_answers_with_what_it_has(tmp_path, settings, db):
    require_varnish()
    with delivery.serving(tmp_path / "api.log") as api:
        port = api.port
        with varnish(port) as cache_port:
            settings.PURGE_URLS = [f"http://127.0.0.1:{cache_port}/"]
            cache = Server(cache_port)
            delivery.wait_for(cache)
            publish("Eén")
            kept = ask(cache)
            assert kept[0] == 200
            api.process.terminate()
            api.process.wait(20)
            time.sleep(32)  # max-age is over
            assert ask(cache) == kept
