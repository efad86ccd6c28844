"""Reads pages over the API all the time, as a partner's site that nobody told anything."""

import json
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, NamedTuple

from django.utils.html import strip_tags


class Seen(NamedTuple):
    """What was there at one moment: the status of the translation (or the HTTP status) and all its words."""

    status: str
    words: str


class Observer:
    def __init__(self, address: str, pages: list[str], locales: list[str]) -> None:
        self.address = address
        self.wanted = [(page, locale) for page in pages for locale in locales]
        self.seen: dict[tuple[str, str], list[Seen]] = {each: [] for each in self.wanted}
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "Observer":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stopped.set()
        self._thread.join()

    def statuses(self, page: str, locale: str) -> list[str]:
        """In order, each once as long as it lasted."""
        found = [seen.status for seen in self.seen[page, locale]]
        return [status for number, status in enumerate(found) if number == 0 or found[number - 1] != status]

    def versions(self, page: str, locale: str) -> list[str]:
        """The different texts that were there, in order."""
        return list(dict.fromkeys(seen.words for seen in self.seen[page, locale] if seen.words))

    def _run(self) -> None:
        while not self._stopped.is_set():
            for page, locale in self.wanted:
                self.seen[page, locale].append(self._look(page, locale))

    def _look(self, page: str, locale: str) -> Seen:
        status, answer = ask(self.address, f"/pages/{page}", locale=locale)
        if status != 200:
            return Seen(str(status), "")
        return Seen(answer["item"]["translation"]["status"], words_of(answer["item"]))


def ask(address: str, path: str, **query: str) -> tuple[int, Any]:
    url = f"{address}/api/v1{path}?{urllib.parse.urlencode(query)}"
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def words_of(document: dict[str, Any]) -> str:
    """All that a reader reads of a page."""
    texts = [document["title"], document["neutralTitle"], document["summary"]]
    texts += [strip_tags(block["html"]) for block in document["body"]]
    texts += [step["text"] for step in document["nextSteps"]]
    return re.sub(r"\s+", " ", " ".join(texts))


def changes(address: str, since: str = "") -> tuple[list[dict[str, Any]], str]:
    """All changes after a cursor, and the cursor to go on from."""
    found: list[dict[str, Any]] = []
    while True:
        _status, answer = ask(address, "/changes", limit="100", **({"since": since} if since else {}))
        found += answer["items"]
        since = answer["nextCursor"]
        if answer["caughtUp"]:
            return found, since
