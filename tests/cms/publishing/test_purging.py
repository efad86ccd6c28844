"""Caches in front of the API are told exactly what changed, each key once, and again where they did not hear it."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from cms.publishing import purging
from cms.publishing.drain import drain
from cms.publishing.models import Purge
from tests import builders

pytestmark = pytest.mark.django_db


class Cache(HTTPServer):
    """Notes what it is told; `status` is its answer."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Purged)
        self.told: list[set[str]] = []
        self.status = 200

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"


class Purged(BaseHTTPRequestHandler):
    server: Cache

    def do_PURGE(self) -> None:
        self.server.told.append(set(self.headers["xkey"].split()))
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def cache(settings) -> Iterator[Cache]:
    with Cache() as cache:
        threading.Thread(target=cache.serve_forever, daemon=True).start()
        settings.PURGE_URLS = [cache.url]
        yield cache
        cache.shutdown()


@pytest.fixture
def send(django_capture_on_commit_callbacks):
    """Publish what waits, and commit."""

    def publish_and_send() -> None:
        with django_capture_on_commit_callbacks(execute=True):
            drain()

    return publish_and_send


def test_a_change_names_the_document_its_lists_and_nothing_else(cache, send):
    desk = builders.publish(builders.desk("helpdesk"))
    send()
    cache.told.clear()

    builders.publish(desk, name="Nieuwe naam")
    send()
    assert cache.told == [{str(desk.translation_key), "reporting-points"}]


def test_a_page_that_moves_names_its_paths_and_the_navigation(cache, send):
    page = builders.publish(builders.guidance(slug="loon"))
    send()
    cache.told.clear()

    builders.publish(page, slug="geld")
    send()
    assert cache.told == [{str(page.translation_key), "pages", "paths", "navigation"}]


def test_what_is_written_again_without_a_change_is_not_told(cache, send):
    desk = builders.publish(builders.desk("helpdesk"))
    send()
    cache.told.clear()

    builders.publish(desk)
    builders.publish(desk)
    send()
    keys = set().union(*cache.told) if cache.told else set()
    assert keys <= {str(desk.translation_key), "reporting-points"}


def test_many_changes_are_few_messages_with_each_key_once(cache, send):
    builders.language("nl")
    for number in range(130):
        builders.publish(builders.region(f"vr{number}"))
    send()
    told = [key for message in cache.told for key in message]
    assert len(told) == len(set(told))
    assert max(len(message) for message in cache.told) <= purging.KEYS_AT_ONCE
    assert len(cache.told) == 2


def test_a_cache_that_does_not_answer_hears_it_later(cache, send):
    cache.status = 503
    desk = builders.publish(builders.desk("helpdesk"))
    send()
    assert purging.waits()

    cache.status = 200
    cache.told.clear()
    purging.send()
    assert str(desk.translation_key) in set().union(*cache.told)
    assert not purging.waits()


def test_one_cache_that_is_away_keeps_none_of_the_others_waiting(cache, send, settings):
    settings.PURGE_URLS = ["http://127.0.0.1:1/", cache.url]
    builders.publish(builders.desk("helpdesk"))
    send()
    assert "reporting-points" in set().union(*cache.told)


def test_without_caches_nothing_is_kept(send, settings):
    settings.PURGE_URLS = []
    builders.publish(builders.desk("helpdesk"))
    send()
    assert not Purge.objects.exists()
