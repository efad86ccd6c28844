"""The manual for developers of partner sites: every example in it works."""

import html
import re
import subprocess
import sys

import pytest

from api import store
from api.docs import ADDRESS, FOLDER
from api.store import Document, SearchTexts
from tests.api import delivery, published

EXAMPLE = re.compile(r'<code class="language-(\w+)">(.*?)</code>', re.DOTALL)
EXAMPLES = [(kind, html.unescape(text)) for kind, text in EXAMPLE.findall((FOLDER / "index.html").read_text())]

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "published"])


@pytest.fixture
def server(tmp_path, db):
    language = published.id_of("language")
    store.put(Document(language, "nl", "locales", "locale", "0:nl", "{}", "{}", search=SearchTexts("dutch")))
    body = '{"locale": "nl", "title": "Loon", "body": [{"html": "<p>Lees dit.</p>"}]}'
    search = SearchTexts("dutch", "Mijn baas heeft mijn paspoort")
    store.put(Document(published.id_of("home"), "nl", "pages", "home", "1", body, body, search=search))
    store.put_path(published.id_of("home"), "nl", "/")
    with delivery.serving(tmp_path / "api.log") as server:
        yield server


def test_every_example_works(server, tmp_path):
    said = []
    for number, (kind, text) in enumerate(EXAMPLES):
        text = text.replace(ADDRESS, f"http://127.0.0.1:{server.port}/api/v1")
        folder = tmp_path / str(number)
        folder.mkdir()
        command = (
            ["sh", "-ec", text.replace("curl -s", "curl -sS --fail")] if kind == "sh" else [sys.executable, "-c", text]
        )
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, ""), text
        said.append(done.stdout)
    assert [answer.strip() for answer in said[4:]] == ["1 pages", "True", "2 documents"]
    assert "Loon" in said[1]
    assert "paspoort" in said[2] or "Loon" in said[2]
    assert '"urgent": false' in said[3]


def test_it_is_served_by_us_alone_and_with_the_address_of_this_api(server):
    page = server.ask("/docs")
    assert (page.status, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "style-src 'self'" in page.headers["content-security-policy"]
    assert ADDRESS.encode() not in page.body
    assert not re.findall(rb'(?:src|href)="https?://', page.body)
    assert server.ask("/docs/docs.css").headers["content-type"] == "text/css; charset=utf-8"
    assert server.ask("/docs", If_None_Match=page.headers["etag"]).status == 304
    assert server.ask("/docs/other").status == 404
