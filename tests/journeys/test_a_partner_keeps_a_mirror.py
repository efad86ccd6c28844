"""A partner loads everything once and follows the changes: the copy is the same to the byte, while editors publish."""

import json
import random
import threading
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction

from api import store
from api.models import PublishedDocument, PublishedPath
from api.store import Document, Tombstone
from tests.api import delivery
from tests.api.delivery import Server

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "published"])

IDS = [uuid.uuid5(uuid.NAMESPACE_URL, f"page {number}") for number in range(300)]
LOCALES = ("nl", "en")


class Mirror:
    """What a partner keeps: documents and paths by what they are of."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.documents: dict[tuple[str, str], str] = {}
        self.paths: dict[tuple[str, str], tuple[str, str]] = {}
        self.cursor = ""

    def load(self) -> None:
        lines = self.server.ask("/api/v1/export").body.decode().splitlines()
        self.cursor = json.loads(lines[0])["nextCursor"]
        for line in lines[1:]:
            self.take_in(json.loads(line))

    def follow(self) -> None:
        while True:
            answer = json.loads(self.server.ask(f"/api/v1/changes?limit=100&since={self.cursor}").body)
            for change in answer["items"]:
                self.take_in(change)
            self.cursor = answer["nextCursor"]
            if answer["caughtUp"]:
                return

    def take_in(self, change: dict[str, Any]) -> None:
        place = (change["id"], change["locale"])
        if change["kind"] == "path":
            self.paths[change["locale"], change["path"]] = (change["state"], change["id"])
        elif change["state"] == "live":
            self.documents[place] = json.dumps(change["document"], ensure_ascii=False, separators=(",", ":"))
        else:
            self.documents.pop(place, None)


@pytest.fixture
def server(tmp_path, db) -> Iterator[Server]:
    for id in IDS:
        publish(id, "nl", "eerst")
    with delivery.serving(tmp_path / "api.log") as server:
        yield server


def publish(id: uuid.UUID, locale: str, text: str) -> None:
    body = json.dumps({"id": str(id), "text": text}, ensure_ascii=False, separators=(",", ":"))
    with transaction.atomic():
        store.put(Document(id, locale, "pages", "guidance", str(id), body, body))
        store.put_path(id, locale, f"/{text}-{id}")


def remove(id: uuid.UUID, locale: str) -> None:
    with transaction.atomic():
        store.remove(id, locale, Tombstone("removed", "unpublished"))
        store.put_path(id, locale, None)


def publish_without_end(stop: threading.Event, seed: int) -> None:
    chance = random.Random(seed)
    try:
        while not stop.is_set():
            id, locale = chance.choice(IDS), chance.choice(LOCALES)
            if chance.random() < 0.3:
                remove(id, locale)
            else:
                publish(id, locale, f"é{chance.randrange(1000)}")
    finally:
        connection.close()


def test_the_copy_is_the_same_to_the_byte(server):
    stop = threading.Event()
    editors = [threading.Thread(target=publish_without_end, args=(stop, seed)) for seed in (1, 2)]
    for editor in editors:
        editor.start()
    mirror = Mirror(server)
    mirror.load()
    for _ in range(5):
        mirror.follow()
    stop.set()
    for editor in editors:
        editor.join()
    mirror.follow()

    live = PublishedDocument.objects.filter(state="live").values_list("document_id", "locale", "body")
    assert mirror.documents == {(str(id), locale): body for id, locale, body in live}
    paths = PublishedPath.objects.values_list("locale", "path", "kind", "target")
    assert mirror.paths == {(locale, path): (kind, str(target)) for locale, path, kind, target in paths}
    assert len(mirror.documents) > 100
