"""Whatever the contract allows is answered as the contract says: requests that nobody thought of."""

import json
import subprocess
import sys

import pytest

from api import store
from api.store import Document, SearchTexts
from tests.api import delivery, published

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "published"])

OPTIONS = [
    "--phases=examples,coverage,fuzzing",
    "--max-examples=20",
    "--generation-deterministic",
    # Other methods are a matter of tests of our own; no schema can say which cursors are right.
    "--exclude-checks=unsupported_method,positive_data_acceptance",
    "--no-color",
]


def publish_a_language() -> None:
    id = published.id_of("language")
    facts = {"type": "locale", "id": str(id), "code": "nl", "name": "Nederlands", "direction": "ltr", "isDefault": True}
    body = json.dumps(facts)
    store.put(Document(id, "nl", "locales", "locale", "0:nl", body, body, search=SearchTexts("dutch")))


def test_nothing_is_found(tmp_path, db):
    publish_a_language()
    with delivery.serving(tmp_path / "api.log") as server:
        url = f"http://127.0.0.1:{server.port}/api/v1"
        command = [sys.executable, "-m", "schemathesis.cli", "run", f"{url}/openapi.json", f"--url={url}", *OPTIONS]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-6000:]
