"""Real commits, real connections: several editors, a slow publication, a reader of changes, a crash."""

import json
import threading
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import override_settings
from django_tasks_db.models import DBTaskResult

from api.models import PublishedDocument, PublishedPath
from cms.publishing.drain import drain
from cms.publishing.keys import Key
from cms.publishing.management.commands.run_scheduler import run_round
from cms.publishing.models import Outbox
from cms.publishing.projector import reconcile
from cms.publishing.rebuild import differences
from content_models.models import Channel, ReportingPoint
from tests import builders

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "published"])


class Crash(Exception):
    pass


@pytest.fixture
def desk() -> ReportingPoint:
    return builders.publish(builders.desk("desk", channels=[builders.channel("033 448 11 00")]))


@pytest.fixture
def public_role() -> Iterator[None]:
    with override_settings(ROOT_URLCONF="cms.urls_delivery", MIDDLEWARE=["api.answering.Answering"]):
        yield


def in_threads(*actions: Callable[[], Any]) -> list[threading.Thread]:
    def run(action: Callable[[], Any]) -> None:
        try:
            action()
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[action]) for action in actions]
    for thread in threads:
        thread.start()
    return threads


def number_of(desk: ReportingPoint) -> str:
    row = PublishedDocument.objects.get(document_id=desk.translation_key, locale="nl")
    return json.loads(row.body)["channels"][0]["e164"]


def sequences() -> list[int]:
    documents = PublishedDocument.objects.values_list("sequence", flat=True)
    return sorted([*documents, *PublishedPath.objects.values_list("sequence", flat=True)])


def test_what_is_published_is_there_as_soon_as_the_publication_returns(desk):
    builders.publish(Channel.objects.get(), value="033 448 11 99")
    assert number_of(desk) == "+31334481199"


def test_a_slow_publication_never_puts_older_content_over_newer(desk):
    key = Key("reporting-points", desk.translation_key, "nl")
    has_read, may_commit = threading.Event(), threading.Event()

    def slow() -> None:
        with transaction.atomic():
            reconcile(key)
            has_read.set()
            may_commit.wait(10)

    def fast() -> None:
        has_read.wait(10)
        builders.publish(Channel.objects.get(), value="033 448 11 99")  # waits for the slow one's lock

    threads = in_threads(slow, fast)
    has_read.wait(10)
    may_commit.set()
    for thread in threads:
        thread.join(30)
    drain()
    assert number_of(desk) == "+31334481199"
    assert list(differences()) == []


def test_a_reader_of_changes_misses_no_final_state_while_many_publish(desk, public_role):
    desks = [
        desk,
        *(
            builders.publish(builders.desk(f"desk-{n}", channels=[builders.channel(f"033 448 12 0{n}")]))
            for n in range(3)
        ),
    ]
    copy: dict[tuple[str, str], Any] = {}
    seen: list[int] = []
    done = threading.Event()

    def follow() -> None:
        client, since = Client(), None
        while True:
            last_round = done.is_set()
            while True:
                answer = json.loads(
                    client.get("/api/v1/changes", {"limit": 3, **({"since": since} if since else {})}).content
                )
                for change in answer["items"]:
                    seen.append(change["sequence"])
                    if change["kind"] == "document":
                        copy[change["id"], change["locale"]] = change["document"]
                since = answer["nextCursor"]
                if answer["caughtUp"]:
                    break
            if last_round:
                return

    def publisher(which: int) -> Callable[[], None]:
        def publish_often() -> None:
            for n in range(5):
                builders.publish(ReportingPoint.objects.get(pk=desks[which].pk), name=f"Naam {n}")
                builders.publish(desks[0].channels.first().channel, value=f"033 448 13 {which}{n}")

        return publish_often

    reader = in_threads(follow)
    for thread in in_threads(*(publisher(n) for n in range(1, 4))):
        thread.join(60)
    drain()
    done.set()
    reader[0].join(30)

    assert seen == sorted(set(seen))
    assert copy == {
        (str(row.document_id), row.locale): json.loads(row.body)
        for row in PublishedDocument.objects.filter(state="live")
    }
    assert len(sequences()) == len(set(sequences()))
    assert list(differences()) == []


def test_a_crash_between_commit_and_publication_is_caught_up_by_the_worker(desk):
    def crash() -> None:
        raise Crash

    with pytest.raises(Crash), transaction.atomic():
        transaction.on_commit(crash)  # the callbacks after it are lost, as in a process that dies
        builders.publish(Channel.objects.get(), value="033 448 11 99")
    assert number_of(desk) == "+31334481100"
    assert Outbox.objects.exists()

    run_round(with_schedule=False)
    run_the_worker()

    assert number_of(desk) == "+31334481199"
    assert not Outbox.objects.exists()
    assert list(differences()) == []


def test_a_rolled_back_publication_publishes_nothing(desk):
    with pytest.raises(Crash), transaction.atomic():
        builders.publish(Channel.objects.get(), value="033 448 11 99")
        raise Crash
    assert number_of(desk) == "+31334481100"
    assert not Outbox.objects.exists()


def test_a_failing_key_is_kept_and_the_others_are_published(desk, settings):
    settings.PUBLISHING_RAISES = False
    other = builders.desk("other")
    with transaction.atomic():
        Outbox.objects.create(collection="no-such-collection", document_id=uuid.uuid4(), locale="nl")
        builders.publish(other)

    assert PublishedDocument.objects.filter(document_id=other.translation_key, state="live").exists()
    kept = Outbox.objects.get()
    assert (kept.collection, kept.attempts) == ("no-such-collection", 1)
    assert "KeyError" in kept.last_error


def test_a_large_change_is_finished_by_the_worker():
    number = builders.channel()
    desks = [builders.publish(builders.desk(f"many-{n}", channels=[number])) for n in range(25)]
    builders.publish(number, value="033 448 11 99")
    run_the_worker()
    assert {number_of(desk) for desk in desks} == {"+31334481199"}


def test_publishing_comes_before_all_other_work_that_waits():
    number = builders.channel()
    desks = [builders.publish(builders.desk(f"many-{n}", channels=[number])) for n in range(25)]
    assert DBTaskResult.objects.ready().count() > 25  # search and references of all these
    builders.publish(number, value="033 448 11 99")
    run_the_worker(max_tasks=1)
    assert {number_of(desk) for desk in desks} == {"+31334481199"}


def run_the_worker(**options: object) -> None:
    from django.core.management import call_command

    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0, **options)
