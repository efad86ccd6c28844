import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import override_settings
from wagtail.models import Page, Site

from api.models import PublishedDocument
from tests import builders
from tests.benchmarks import keep_alive_client, translation_work
from tests.benchmarks.load import read_wrk
from tests.benchmarks.multiplying import multiply_pages
from tests.benchmarks.publisher import channel_of_many_desks
from tests.benchmarks.report import report
from tests.benchmarks.servers import BARE, OURS, WAGTAIL
from tests.benchmarks.workloads import STORE, questions

WRK = """
  Latency Distribution
     50%  740.00us
     75%    1.09ms
     90%    3.31ms
     99%    1.20s
  4210 requests in 3.11s, 105.98MB read
Requests/sec:   1355.31
"""


@pytest.fixture
def page(db, settle):
    """A page in two languages, with a source and a desk with one phone number."""
    desk = builders.publish(builders.desk("helpdesk", channels=[builders.channel()]))
    draft = builders.guidance(
        body=[("rich_text", "<p>Bel.</p>")], next_steps=[("next_step", {"text": "Bel", "reporting_point": desk})]
    )
    page = builders.publish(draft)
    builders.translated(page, title="About pay")
    site = Site.objects.get(is_default_site=True)
    site.root_page = Page.objects.get(pk=builders.home().pk)
    site.save()
    settle()
    return page


@pytest.fixture
def wagtail(page):
    @override_settings(ROOT_URLCONF="tests.benchmarks.contenders.wagtail_urls", WAGTAILAPI_LIMIT_MAX=100)
    def get(path: str) -> dict[str, Any]:
        return Client().get(path).json()

    return get


def addresses(workload: str) -> dict[str, str]:
    connection.ensure_connection()
    return next(each.paths for each in questions(connection.connection) if each.name == workload)


def test_copies_of_pages_are_published_like_any_page(api, page, settle):
    multiply_pages(6)
    call_command("rebuild_documents", verbosity=0)
    call_command("rebuild_documents", "--check", verbosity=0)
    items = api.json("/pages", type="guidance", view="full")["items"]
    assert [(item["title"], item["path"]) for item in items] == [
        ("Over loon", "/loon"),
        *((f"Over loon ({number})", f"/loon-{number}") for number in (1, 2, 3)),
    ]
    assert {json.dumps(item["body"]) for item in items} == {json.dumps(items[0]["body"])}
    assert len(api.json("/pages", type="guidance", locale="en")["items"]) == 4


def test_a_copy_can_be_edited_and_published(api, page, settle):
    multiply_pages(2)
    copy = type(page).objects.get(slug="loon-1", locale=page.locale)
    builders.publish(copy, title="Anders")
    settle()
    assert api.json(f"/pages/{copy.translation_key}")["item"]["title"] == "Anders"
    assert api.json(f"/pages/{page.translation_key}")["item"]["title"] == "Over loon"


def test_wagtails_page_has_the_content_of_ours(api, wagtail):
    paths = addresses("one page with its desks")
    theirs, ours = wagtail(paths[WAGTAIL]), api.json(paths[OURS].removeprefix("/api/v1"))
    item, desk = ours["item"], ours["included"][0]
    assert {name: theirs[name] for name in ("title", "summary")} == {name: item[name] for name in ("title", "summary")}
    assert [term["code"] for term in theirs["audiences"]] == item["audiences"]
    assert [block["type"] for block in theirs["body"]] == ["rich_text"]
    assert [step["value"]["text"] for step in theirs["next_steps"]] == [step["text"] for step in item["nextSteps"]]
    assert [each["key"] for each in theirs["desks"]] == [desk["key"]]
    channel = theirs["desks"][0]["channels"][0]["channel"]
    assert (channel["uuid"], channel["channel_type"]) == (desk["channels"][0]["id"], desk["channels"][0]["type"])


@pytest.mark.parametrize("workload", ["20 summaries for an audience", "all desks, whole"])
def test_wagtails_lists_hold_what_ours_hold(api, wagtail, workload):
    paths = addresses(workload)
    theirs, ours = wagtail(paths[WAGTAIL])["items"], api.json(paths[OURS].removeprefix("/api/v1"))["items"]
    assert [each["translation_key"] for each in theirs] == [each["id"] for each in ours]
    assert theirs


@pytest.mark.django_db
@override_settings(ROOT_URLCONF="tests.benchmarks.contenders.bare_urls", MIDDLEWARE=[])
def test_the_bare_view_hands_out_the_stored_bytes_and_knows_304():
    connection.ensure_connection()
    id = connection.connection.execute(STORE, ['{"één": 1}']).fetchone()[0]
    assert PublishedDocument.objects.get(document_id=id).body == '{"één": 1}'
    stored, tagged = Client().get(f"/stored/{id}"), Client().get(f"/tagged/{id}")
    assert stored.content == tagged.content == '{"één": 1}'.encode()
    assert Client().get(f"/tagged/{id}", headers={"If-None-Match": tagged["ETag"]}).status_code == 304


def test_the_publisher_puts_one_number_at_many_desks(api, page, settle):
    channel_of_many_desks()
    settle()
    desk = api.json("/reporting-points", view="full")["items"][0]
    assert [channel["e164"] for channel in desk["channels"]] == ["+31334481186", "+31302300000"]


def test_what_wrk_says_is_understood():
    found = read_wrk(WRK)
    assert (found.requests, found.requests_per_second) == (4210, 1355.31)
    assert (found.p50, found.p99) == (pytest.approx(0.00074), 1.2)


def test_failed_answers_end_the_measurement():
    with pytest.raises(RuntimeError, match="Non-2xx or 3xx responses: 5"):
        read_wrk(f"{WRK}Non-2xx or 3xx responses: 5\n")


class Hello(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200 if self.headers.get("X-Asked") == "yes" else 500)
        self.send_header("Content-Length", "70000")
        self.end_headers()
        self.wfile.write(b"x" * 70000)

    def log_message(self, *args: object) -> None:
        """Stay silent."""


@pytest.fixture
def hello():
    with HTTPServer(("127.0.0.1", 0), Hello) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_our_own_client_counts_whole_answers(hello):
    found = keep_alive_client.run([hello, hello], {"X-Asked": "yes"}, connections=1, seconds=0)
    assert found["requests"] == 1
    assert 0 < found["p50"] == found["p99"]


def test_our_own_client_refuses_failed_answers(hello):
    with pytest.raises(RuntimeError, match="answered 500"):
        keep_alive_client.run([hello], {}, connections=1, seconds=0)


@pytest.mark.django_db
def test_translation_work_is_measured_on_both_sides(monkeypatch):
    monkeypatch.setattr(translation_work, "CODES", ["en", "pl"])
    for code in ("nl", "en", "pl"):
        builders.language(code)
    rows = translation_work.measure(2)
    assert {(row["step"], row["contender"], row["times"]) for row in rows} >= {
        (step, contender, 2 if step == "record" else 4)
        for step in ("record", "submit", "publish")
        for contender in (translation_work.OURS, translation_work.PACKAGE)
    }
    assert min(row["statements"] for row in rows if row["contender"] != translation_work.DOCUMENTS) > 10


def test_the_report_puts_words_left_and_numbers_right():
    delivery = {
        "workload": "a page", "requests_per_second": 1234.5, "server_ms_per_request": 1.0, "p50_ms": 1.0, "p99_ms": 2.0,
        "database_ms_per_request": 1.0, "bytes": 10, "faster": 12.0, "cheaper": 3.0,
    }  # fmt: skip
    facts = ("system", "cores", "load_before", "python", "postgresql", "granian", "django", "wagtail", "load_generator")
    text = report(
        {
            "machine": dict.fromkeys(facts, "?"),
            "rounds": 3,
            "documents": 2000,
            "delivery": [delivery | {"contender": OURS}, delivery | {"contender": BARE, "requests_per_second": 5.0}],
            "search quality": [],
            "referring": [],
            "first desks": [],
            "search": [],
            "export": [],
            "rebuild": [],
            "publishing": [],
            "translating": [],
        }
    )
    assert "\na page    this API      1,234.5 " in text
    assert "\n          bare view         5.0 " in text
