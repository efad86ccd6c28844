"""Sessions are short, and the cookies that carry them are kept from scripts and other sites."""

import time

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from cms.users.sessions import SEEN, STARTED
from tests import builders
from tests.signing_in import client_of

pytestmark = pytest.mark.django_db

HOUR = 60 * 60


@pytest.fixture
def editor() -> Client:
    client = client_of("comensha-editor")
    assert client.get("/admin/").status_code == 200
    return client


def set_back(client: Client, **seconds: int) -> None:
    session = client.session
    for name, ago in seconds.items():
        session[name] = time.time() - ago
    session.save()


def test_a_session_in_which_nothing_was_done_ends_with_the_way_back(editor):
    set_back(editor, **{SEEN: HOUR // 2 + 1})

    answer = editor.get("/admin/pages/")

    assert answer["Location"] == "/account/login/?next=/admin/pages/"
    assert "Je was te lang weg. Log opnieuw in." in editor.get(answer["Location"]).content.decode()


def test_a_session_ends_after_a_working_day_also_for_who_is_busy(editor):
    set_back(editor, **{STARTED: 8 * HOUR + 1})

    assert editor.get("/admin/")["Location"] == "/account/login/?next=/admin/"


def test_doing_something_keeps_a_session(editor):
    set_back(editor, **{SEEN: HOUR // 2 - 60})
    editor.get("/admin/")

    assert time.time() - editor.session[SEEN] < 60


def test_an_open_editor_without_anybody_does_not_keep_a_session(editor):
    set_back(editor, **{SEEN: HOUR // 2 - 60})
    page = builders.home()

    ping = reverse("wagtailadmin_editing_sessions:ping", args=["wagtailcore", "page", page.pk, 1])
    assert editor.post(ping).status_code == 200
    assert time.time() - editor.session[SEEN] > 60


def test_a_script_in_an_ended_session_is_refused(editor):
    set_back(editor, **{SEEN: HOUR})

    assert editor.get("/admin/", headers={"Accept": "application/json"}).status_code == 403


def test_the_cookie_is_kept_from_scripts_and_other_sites_and_goes_with_the_browser(editor):
    cookie = editor.cookies[settings.SESSION_COOKIE_NAME]

    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_logging_out_ends_the_session(editor):
    editor.post(reverse("wagtailadmin_logout"))

    assert editor.get("/admin/")["Location"].startswith("/account/login/")
