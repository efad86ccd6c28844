"""Nobody comes in without a second step, by any way."""

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from cms.publishing.preview import preview_url
from tests import builders
from tests.signing_in import PASSWORD, code_of, log_in, person, second_step_of

pytestmark = pytest.mark.django_db

HOME, LOGIN, SET_UP = "/admin/", "/account/login/", "/account/second-step/"
WRONG = "Dit klopt niet. Kijk je gebruikersnaam en wachtwoord na en probeer het nog eens."


@pytest.fixture
def editor() -> Any:
    return person("comensha-editor", name="anna")


def give_password(client: Client, password: str = PASSWORD, login: str = "anna", **query: str):
    return client.post(reverse("account_login", query=query), {"login": login, "password": password})


def give_code(client: Client, code: str):
    return client.post(reverse("mfa_authenticate"), {"code": code})


def errors(answer) -> list[str]:
    return [error for errors in answer.context["form"].errors.values() for error in errors]


@pytest.mark.parametrize("path", ["/", HOME, "/admin/login/", "/admin/pages/"])
def test_every_way_in_leads_to_one_page_to_log_in(path):
    answer = Client().get(path, follow=True)

    assert answer.redirect_chain[-1][0].startswith(LOGIN)
    assert "<h1>Inloggen</h1>" in answer.content.decode()


def test_a_password_alone_shows_nothing_but_how_to_set_up_a_second_step(editor):
    client = Client()
    assert give_password(client)["Location"] == HOME

    for path in (HOME, "/admin/pages/", "/admin/account/", reverse("account_change_password")):
        assert client.get(path)["Location"] == SET_UP
    assert "<h1>Stel je tweede stap in</h1>" in client.get(SET_UP).content.decode()


@pytest.mark.django_db(transaction=True, databases=["default", "published"])
def test_the_first_login_sets_up_an_app_and_comes_in(editor):
    client = Client()
    give_password(client)
    form = client.get(reverse("mfa_activate_totp")).context["form"]

    answer = client.post(reverse("mfa_activate_totp"), {"code": code_of(form.secret)})

    assert answer["Location"] == reverse("mfa_view_recovery_codes")
    assert len(client.get(answer["Location"]).context["unused_codes"]) == 10
    assert client.get(HOME).status_code == 200
    assert [message.subject for message in mail.outbox] == ["Tweede stap toegevoegd"]


def test_later_logins_ask_for_a_code_after_the_password_and_then_lead_on(editor):
    secret = second_step_of(editor)
    client = Client()

    assert give_password(client, next="/admin/pages/")["Location"] == reverse("mfa_authenticate")
    assert client.get(HOME)["Location"].startswith(LOGIN)
    assert errors(give_code(client, "000000")) == ["Deze code klopt niet. Neem de code die de app nu laat zien."]
    assert give_code(client, code_of(secret))["Location"] == "/admin/pages/"
    assert client.get(HOME).status_code == 200


def test_a_code_works_once(editor):
    secret = second_step_of(editor)
    code = code_of(secret)
    first, second = Client(), Client()
    give_password(first)
    give_code(first, code)

    give_password(second)

    assert give_code(second, code).status_code == 200
    assert second.get(HOME)["Location"].startswith(LOGIN)
    forget_codes_of_half_a_minute_ago(editor, code)
    assert give_code(second, code).status_code == 200


def forget_codes_of_half_a_minute_ago(user: Any, code: str) -> None:
    """As the time does with what allauth itself remembers."""
    assert cache.delete(f"allauth.mfa.totp.used?user={user.pk}&code={code}")


def test_a_recovery_code_comes_in_once(editor):
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    second_step_of(editor)
    code = RecoveryCodes.activate(editor).generate_codes()[0]
    first, second = Client(), Client()
    give_password(first)
    give_password(second)

    assert give_code(first, code).status_code == 302
    assert give_code(second, code).status_code == 200


def test_a_session_made_without_the_second_step_is_ended(editor):
    second_step_of(editor)
    client = Client()
    client.force_login(editor)

    assert client.get(HOME)["Location"] == f"{LOGIN}?next=/admin/"
    assert "Log in met je tweede stap." in client.get(LOGIN).content.decode()


def test_a_script_in_such_a_session_is_refused(editor):
    second_step_of(editor)
    client = Client()
    client.force_login(editor)

    assert client.get(HOME, headers={"X-Requested-With": "XMLHttpRequest"}).status_code == 403


def test_a_session_of_somebody_whose_second_step_was_taken_away_sets_up_a_new_one(editor):
    client = log_in(Client(), editor)
    Authenticator.objects.all().delete()

    assert client.get(HOME)["Location"] == SET_UP


def test_the_last_second_step_cannot_be_taken_away(editor):
    client = log_in(Client(), editor)

    answer = client.post(reverse("mfa_deactivate_totp"))

    assert errors(answer) == ["Dit is je enige tweede stap. Voeg eerst een andere toe."]
    assert Authenticator.objects.exists()


@pytest.mark.parametrize(("login", "password"), [("anna", "fout"), ("niemand", PASSWORD), ("niemand@example.org", "x")])
def test_a_stranger_is_not_told_who_has_an_account(editor, login, password):
    answer = give_password(Client(), password, login)

    assert errors(answer) == [WRONG]


def test_guessing_a_password_is_stopped_for_every_process(editor):
    answers = [errors(give_password(Client(), "fout")) for _ in range(6)]

    assert answers[:5] == [[WRONG]] * 5
    assert answers[5] == ["Dit is te vaak geprobeerd. Wacht een paar minuten en probeer het dan nog eens."]
    assert give_password(Client()).status_code == 200  # not even with the right one, for some minutes


def test_guessing_a_code_is_stopped_too(editor):
    second_step_of(editor)
    client = Client()
    give_password(client)

    answers = [errors(give_code(client, f"{number:06}"))[0] for number in range(6)]

    assert answers[4].startswith("Deze code klopt niet.")
    assert answers[5].startswith("Dit is te vaak geprobeerd.")


def test_somebody_whose_account_is_closed_does_not_come_in(editor):
    editor.is_active = False
    editor.save()

    client = Client()
    give_password(client)

    assert client.get(HOME)["Location"].startswith(LOGIN)


def test_a_new_password_is_chosen_with_a_link_by_mail_that_works_once(editor):
    client = Client()
    client.post(reverse("account_reset_password"), {"email": "anna@example.org"})
    (message,) = mail.outbox
    (link,) = re.findall(r"http://testserver(\S+)", message.body)

    assert message.subject == "Kies je wachtwoord"
    assert "Je gebruikersnaam is anna." in message.body
    form = client.get(link)["Location"]
    new = "een-heel-ander-wachtwoord-nu"
    assert client.post(form, {"password1": new, "password2": new}).status_code == 302
    assert give_password(Client(), new).status_code == 302
    assert "Deze link werkt niet meer" in Client().get(link, follow=True).content.decode()


def test_who_asks_a_link_for_a_strange_address_gets_the_same_answer_and_no_mail(editor):
    answers = [
        Client().post(reverse("account_reset_password"), {"email": address})
        for address in ("anna@example.org", "niemand@example.org")
    ]

    assert [(answer.status_code, answer["Location"]) for answer in answers] == [
        (302, "/account/password/reset/done/")
    ] * 2
    assert [message.to for message in mail.outbox] == [["anna@example.org"]]


@pytest.mark.parametrize("path", ["/account/signup/", "/account/email/", "/account/3rdparty/", "/accounts/signup/"])
def test_nobody_signs_up_or_connects_another_login(path):
    assert Client().get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/admin/password_reset/", "/admin/password_reset/done/", "/admin/password_reset/complete/"]
)
def test_the_admins_own_way_to_a_password_is_closed(path):
    answer = Client().get(path)

    assert answer.status_code == 404 or answer["Location"] == reverse("account_reset_password")


def test_the_account_page_of_the_admin_leads_to_password_and_second_step(editor):
    page = log_in(Client(), editor).get("/admin/account/").content.decode()

    assert f'href="{SET_UP}"' in page
    assert "old_password" not in page


def test_who_just_logged_in_is_asked_nothing_twice_but_later_is(editor):
    client = log_in(Client(), editor)
    page = reverse("mfa_generate_recovery_codes")
    assert client.get(page).status_code == 200

    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "at": 0, "type": "totp"}]
    session.save()

    assert client.get(page)["Location"].startswith(reverse("account_reauthenticate"))


def test_who_keeps_asking_for_the_page_is_told_to_wait():
    client = Client()
    answers = [give_password(client, "fout", f"naam-{number}") for number in range(31)]

    assert answers[-1].status_code == 429
    assert "Wacht een paar minuten en probeer het dan nog eens." in answers[-1].content.decode()


def test_a_front_end_that_reads_a_preview_gets_no_cookie():
    answer = Client().get(preview_url(builders.publish(builders.guidance())))

    assert answer.status_code == 200
    assert not answer.cookies


@pytest.mark.parametrize("path", [LOGIN, "/account/password/reset/", "/account/nergens/"])
def test_the_pages_to_log_in_on_run_no_foreign_script_and_are_kept_by_no_cache(path):
    answer = Client().get(path)

    assert answer["Cache-Control"] == "no-store"
    assert answer["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
