"""A machine may draft what nobody wrote. It never overwrites, and nobody reads it as a victim before a person did."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import override_settings
from wagtail_localize.models import StringTranslation

from cms.translation.machine import NoMachine, mark_reviewed, translate_by_machine
from cms.translation.models import TranslationPolicy
from cms.translation.publishing import publish_translation
from cms.translation.texts import place_of, segments_to_translate, texts_of, write
from content_models.models import GuidancePage
from content_models.problems import PublishRefused
from tests import builders
from tests.cms.translation.translating import asked_for, fill, published, state

DUMMY = {"CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator", "OPTIONS": {}}
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _machine():
    with override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=DUMMY):
        yield


def asked_for_page(audience: str = "citizen", **fields):
    page = builders.guidance(audiences=(audience,), **fields)
    page.neutral_title = "Informatie"
    page = builders.publish(page)
    builders.translated(page.audiences.get())
    builders.translated(builders.home())
    return page, asked_for(page)


def allow_machine_text() -> None:
    TranslationPolicy.objects.create(content_type=ContentType.objects.get_for_model(GuidancePage), machine_text=True)


def data_of(translation) -> dict[str, tuple[str, str]]:
    texts = texts_of(translation)
    return {
        segment.context.path: (texts[place_of(segment)].data, texts[place_of(segment)].translation_type)
        for segment in segments_to_translate(translation)
        if place_of(segment) in texts
    }


def test_it_fills_what_nobody_wrote_and_marks_it():
    page, english = asked_for_page()
    (title, *_others) = segments_to_translate(english)
    write(english, title, "About pay", known=None)
    assert translate_by_machine(english) == 2
    assert data_of(english) == {
        "title": ("About pay", "manual"),
        "neutral_title": ("Informatie", "machine"),
        "summary": ("doen. kunt je Wat", "machine"),
    }
    assert state(page).status == "machine"


def test_what_a_person_wrote_for_the_former_sentence_stays_at_hand():
    page, english = asked_for_page()
    fill(english, title="About pay")
    publish_translation(english)
    builders.publish(page, title="Over je loon")
    translate_by_machine(english)
    assert StringTranslation.objects.get(context__path="title", data="About pay").translation_type == "manual"
    assert data_of(english)["title"] == ("loon je Over", "machine")
    assert published(page)["title"] == "About pay"


@pytest.mark.parametrize("allowed", [False, True])
def test_a_page_for_victims_never_shows_it_unread(allowed):
    if allowed:
        allow_machine_text()
    _page, english = asked_for_page("victim")
    translate_by_machine(english)
    with pytest.raises(PublishRefused, match="Kijk eerst de machinevertaling na; aantal zinnen: 3"):
        publish_translation(english)


def test_a_desk_never_shows_it_unread():
    TranslationPolicy.objects.create(
        content_type=ContentType.objects.get(app_label="content_models", model="reportingpoint"), machine_text=True
    )
    desk = builders.publish(builders.desk("helpdesk", audiences=("citizen",), channels=[builders.channel()]))
    builders.translated(desk.organisation)
    for term in (*desk.audiences.all(), *desk.needs.all()):
        builders.translated(term)
    english = asked_for(desk)
    translate_by_machine(english)
    with pytest.raises(PublishRefused, match="Kijk eerst de machinevertaling na"):
        publish_translation(english)


def test_elsewhere_only_where_an_administrator_allowed_it_and_marked():
    page, english = asked_for_page("citizen")
    translate_by_machine(english)
    with pytest.raises(PublishRefused):
        publish_translation(english)

    allow_machine_text()
    publish_translation(english)
    assert published(page)["translation"] == {
        "status": "machine",
        "sourceLocale": "nl",
        "sourceChangedAt": None,
        "machineShare": 1.0,
        "reviewedAt": None,
    }


def test_read_by_a_person_it_may_be_public_and_says_so():
    page, english = asked_for_page("victim")
    translate_by_machine(english)
    assert mark_reviewed(english, segments_to_translate(english), None) == 3
    publish_translation(english)
    told = published(page)["translation"]
    assert (told["status"], told["machineShare"], told["reviewedAt"] is not None) == ("current", 1.0, True)


def test_a_review_counts_for_the_text_that_was_read_only():
    _page, english = asked_for_page("victim")
    translate_by_machine(english)
    mark_reviewed(english, segments_to_translate(english), None)
    text = StringTranslation.objects.get(context__path="title", translation_type="machine")
    text.data = "something else"
    text.save()
    with pytest.raises(PublishRefused, match="aantal zinnen: 1"):
        publish_translation(english)


def test_a_number_it_changed_or_lost_keeps_the_translation_back():
    _page, english = asked_for_page(summary="Bel 0800 2000.")
    allow_machine_text()
    translate_by_machine(english)
    wrong = StringTranslation.objects.get(context__path="summary", translation_type="machine")
    assert (wrong.data, wrong.has_error) == ("2000. 0800 Bel", True)
    assert wrong.field_error == "Het nummer “0800 2000” ontbreekt, of is anders dan in de brontekst."
    with pytest.raises(PublishRefused, match="Nog 1 van de 3 zinnen"):
        publish_translation(english)


@override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=None)
def test_without_a_machine_a_translator_is_told_what_to_do():
    _page, english = asked_for_page()
    with pytest.raises(NoMachine, match="vertaal zelf of gebruik een PO-bestand"):
        translate_by_machine(english)


class Libre(BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked["q"])
        answer = {"translatedText": [f"{asked['source']}>{asked['target']} {text}" for text in asked["q"]]}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *args):
        pass


def test_a_server_that_speaks_libretranslate_is_asked_once_for_all():
    page, english = asked_for_page()
    server = HTTPServer(("127.0.0.1", 0), Libre)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    options = {"LIBRETRANSLATE_URL": f"http://127.0.0.1:{server.server_port}", "API_KEY": ""}
    libre = {"CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator", "OPTIONS": options}
    with override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=libre):
        assert translate_by_machine(english) == 3
    server.shutdown()
    server.server_close()
    assert server.asked == [["Over loon", "Informatie", "Wat je kunt doen."]]
    assert data_of(english)["title"] == ("nl>en Over loon", "machine")
    assert state(page).status == "machine"
