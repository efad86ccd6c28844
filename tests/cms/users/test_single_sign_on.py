"""Single sign-on, with a provider that really runs: it proves who somebody is, we decide who may enter."""

import ast
import http.client
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from urllib.parse import urlparse

import pytest
from allauth.socialaccount.models import SocialAccount
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from cms.serve import free_port
from cms.settings.places import ROOT
from cms.users.models import User
from tests.signing_in import PASSWORD, code_of, person, second_step_of

pytestmark = pytest.mark.django_db

CLIENT, SECRET = "informatiepunt", "een-geheim-van-de-aanbieder"
ANNA = {"sub": "a-1", "email": "anna@example.org", "email_verified": True, "name": "Anna"}
HOME, SET_UP, CODE = "/admin/", "/account/second-step/", "/account/second-step/authenticate/"


@contextmanager
def provider(claims: dict[str, Any], secret: str) -> Iterator[dict[str, Any]]:
    """Runs for a person with these claims. Gives how to configure it, with `secret`."""
    port = free_port()
    command = [sys.executable, "-m", "tests.cms.users.oidc_provider", str(port), CLIENT, SECRET, json.dumps(claims)]
    process = subprocess.Popen(command, cwd=ROOT)
    app = {
        "provider_id": "sso",
        "name": "Werkplek",
        "client_id": CLIENT,
        "secret": secret,
        "settings": {"server_url": f"http://127.0.0.1:{port}"},
    }
    try:
        wait_for(port)
        yield {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
    finally:
        process.terminate()
        process.wait()


def wait_for(port: int) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/.well-known/openid-configuration", timeout=5).close()
        except urllib.error.URLError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("The provider does not answer.")


@pytest.fixture
def signed_on_as(settings: Any) -> Iterator[Callable[..., None]]:
    with ExitStack() as stack:

        def run(claims: dict[str, Any], secret: str = SECRET) -> None:
            settings.SOCIALACCOUNT_PROVIDERS = stack.enter_context(provider(claims, secret))

        yield run


@pytest.fixture
def anna() -> User:
    return person("comensha-editor", name="anna")


def come_back(client: Client, query: str = "") -> Any:
    """From our login page to the provider, and with its answer to us."""
    there = client.get(reverse("openid_connect_login", args=["sso"]) + query)["Location"]
    url = urlparse(there)
    connection = http.client.HTTPConnection(url.netloc, timeout=10)
    connection.request("GET", f"{url.path}?{url.query}")
    back = connection.getresponse().headers["Location"]
    connection.close()
    return client.get(back.removeprefix("http://testserver"))


def test_the_login_page_offers_it_where_it_is_configured(signed_on_as):
    assert "Inloggen met Werkplek" not in Client().get("/account/login/").content.decode()
    signed_on_as(ANNA)

    page = BeautifulSoup(Client().get("/account/login/?next=/admin/pages/").content, "html.parser")
    (link,) = page.find_all("a", string="Inloggen met Werkplek")
    assert link["href"] == "/account/oidc/sso/login/?process=login&next=%2Fadmin%2Fpages%2F"


def test_it_leads_on_to_the_page_that_was_asked_for(anna, signed_on_as):
    secret = second_step_of(anna)
    signed_on_as(ANNA)
    client = Client()
    come_back(client, "?process=login&next=%2Fadmin%2Fpages%2F")

    assert client.post(CODE, {"code": code_of(secret)})["Location"] == "/admin/pages/"


def test_nothing_the_provider_tells_about_somebody_is_kept(anna, signed_on_as):
    signed_on_as(ANNA)
    come_back(Client())

    assert [(account.uid, account.extra_data) for account in SocialAccount.objects.all()] == [("a-1", {})]


def test_somebody_with_an_account_is_known_by_their_verified_address_and_still_does_our_second_step(anna, signed_on_as):
    secret = second_step_of(anna)
    signed_on_as({**ANNA, "email": "Anna@Example.org"})
    client = Client()

    assert come_back(client)["Location"] == CODE
    assert client.get(HOME)["Location"].startswith("/account/login/")
    assert client.post(CODE, {"code": code_of(secret)})["Location"] == HOME
    assert client.get(HOME).wsgi_request.user == anna


def test_who_has_no_second_step_yet_is_led_to_setting_one_up(anna, signed_on_as):
    signed_on_as(ANNA)
    client = Client()
    come_back(client)

    assert client.get(HOME)["Location"] == SET_UP


def test_their_password_stays_what_it_was(anna, signed_on_as):
    signed_on_as(ANNA)
    come_back(Client())

    assert User.objects.get(pk=anna.pk).check_password(PASSWORD)


def test_later_they_are_known_by_the_provider_s_own_number_also_when_their_address_changes(anna, signed_on_as):
    signed_on_as(ANNA)
    come_back(Client())
    User.objects.filter(pk=anna.pk).update(email="nieuw@example.org")
    client = Client()
    come_back(client)

    assert client.get(SET_UP).wsgi_request.user == anna


@pytest.mark.parametrize(
    "claims",
    [
        {**ANNA, "email": "vreemd@example.org"},
        {**ANNA, "email_verified": False},
        {**ANNA, "email_verified": "false"},
        {name: value for name, value in ANNA.items() if name != "email_verified"},
        {name: value for name, value in ANNA.items() if name != "email"},
    ],
    ids=["a stranger", "not verified", "not verified in words", "nothing about verified", "no address"],
)
def test_nobody_else_comes_in_and_no_account_is_made(anna, signed_on_as, claims):
    signed_on_as(claims)
    client = Client()

    answer = come_back(client)

    assert answer.status_code == 403
    assert "Vraag een beheerder om een account met je e-mailadres." in answer.content.decode()
    assert client.get(HOME)["Location"].startswith("/account/login/")
    assert (User.objects.count(), SocialAccount.objects.count()) == (1, 0)


def test_where_two_accounts_have_the_address_nobody_comes_in(anna, signed_on_as):
    User.objects.create_user("anna-2", "anna@example.org")
    signed_on_as(ANNA)

    assert come_back(Client()).status_code == 403


@pytest.mark.parametrize("before", [True, False], ids=["after a login before", "at the first login"])
def test_a_closed_account_stays_closed(anna, signed_on_as, before):
    signed_on_as(ANNA)
    if before:
        come_back(Client())
    User.objects.update(is_active=False)
    client = Client()
    come_back(client)

    assert client.get(HOME)["Location"].startswith("/account/login/")


def test_nobody_connects_a_login_of_another_to_their_account(anna, signed_on_as):
    signed_on_as({**ANNA, "sub": "b-1", "email": "bo@example.org"})
    client = Client()

    assert come_back(client, "?process=connect").status_code == 403
    assert not SocialAccount.objects.exists()


def test_a_wrong_secret_is_a_page_that_says_it_did_not_work(anna, signed_on_as):
    signed_on_as(ANNA, secret="verkeerd")

    answer = come_back(Client())

    assert answer.status_code == 401
    assert "Inloggen is niet gelukt" in answer.content.decode()


def test_an_answer_nobody_asked_for_is_refused(anna, signed_on_as):
    signed_on_as(ANNA)
    callback = reverse("openid_connect_callback", args=["sso"])

    assert Client().get(callback, {"code": "x", "state": "y"}).status_code in (401, 403)


def test_a_provider_that_is_trusted_and_asked_for_a_second_step_is_enough(anna, signed_on_as, settings):
    settings.OIDC_TRUSTS_MFA = True
    signed_on_as({**ANNA, "amr": ["pwd", "mfa"]})
    client = Client()
    come_back(client)

    assert client.get(HOME).status_code == 200


@pytest.mark.parametrize("amr", [["pwd"], "mfa", None])
def test_a_trusted_provider_that_did_not_ask_is_not_enough(anna, signed_on_as, settings, amr):
    settings.OIDC_TRUSTS_MFA = True
    signed_on_as({**ANNA, "amr": amr})
    client = Client()
    come_back(client)

    assert client.get(HOME)["Location"] == SET_UP


def test_the_environment_configures_it():
    show = "from cms.settings import people; print(people.SOCIALACCOUNT_PROVIDERS['openid_connect']['APPS'])"
    environment = {
        "OIDC_SERVER_URL": "https://sso.example.org",
        "OIDC_CLIENT_ID": CLIENT,
        "OIDC_CLIENT_SECRET": SECRET,
        "OIDC_NAME": "Werkplek",
    }

    shown = subprocess.check_output(
        [sys.executable, "-c", show], cwd=ROOT, env={**os.environ, **environment}, text=True
    )

    assert ast.literal_eval(shown) == [
        {
            "provider_id": "sso",
            "name": "Werkplek",
            "client_id": CLIENT,
            "secret": SECRET,
            "settings": {"server_url": "https://sso.example.org"},
        }
    ]


def test_a_provider_that_is_not_trusted_is_not_enough_whatever_it_says(anna, signed_on_as):
    signed_on_as({**ANNA, "amr": ["pwd", "mfa"]})
    client = Client()
    come_back(client)

    assert client.get(HOME)["Location"] == SET_UP
