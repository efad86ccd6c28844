"""The log says who logged in and what changed about that: not from where, and never what was typed."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests.signing_in import PASSWORD, code_of, log_in, person, second_step_of

pytestmark = pytest.mark.django_db


def entries() -> list[tuple[str, str, dict[str, str]]]:
    found = ModelLogEntry.objects.filter(action__startswith="users.").order_by("pk")
    return [(entry.action, entry.label, entry.data) for entry in found]


def give_password(client: Client, login: str, password: str):
    return client.post(reverse("account_login"), {"login": login, "password": password})


def test_a_login_and_what_went_wrong_before_it_are_logged():
    secret = second_step_of(person("comensha-editor", name="anna"))
    client = Client()

    give_password(client, "anna", "fout")
    give_password(client, "anna@example.org", "fout")
    give_password(client, "anna", PASSWORD)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})

    assert entries() == [
        ("users.login_failed", "anna", {}),
        ("users.login_failed", "anna", {}),
        ("users.second_factor_refused", "anna", {}),
        ("users.logged_in", "anna", {}),
    ]


def test_what_a_stranger_types_is_written_nowhere(caplog):
    give_password(Client(), "mijn-geheime-wachtwoord", "x")

    assert entries() == []
    assert [record.getMessage() for record in caplog.records] == ["A login failed: there is no such user."]


@pytest.mark.django_db(transaction=True, databases=["default", "published"])
def test_changes_of_the_second_step_are_logged():
    client = log_in(Client(), person("comensha-editor", name="anna"))
    from allauth.mfa.models import Authenticator

    user = Authenticator.objects.get().user
    Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "sleutel"})

    client.post(reverse("mfa_deactivate_totp"))
    client.post(reverse("mfa_activate_totp"), {"code": code_of(set_up_page(client).secret)})
    client.post(reverse("mfa_generate_recovery_codes"))

    assert entries() == [
        ("users.second_factor_removed", "anna", {"type": "totp"}),
        ("users.second_factor_added", "anna", {"type": "totp"}),
        ("users.recovery_codes_made", "anna", {}),
        ("users.recovery_codes_made", "anna", {}),
    ]


def set_up_page(client: Client):
    return client.get(reverse("mfa_activate_totp")).context["form"]


def test_a_new_password_is_logged():
    client = log_in(Client(), person("comensha-editor", name="anna"))
    new = "een-heel-ander-wachtwoord-nu"

    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new})

    assert entries() == [("users.password_changed", "anna", {})]


def test_the_log_of_the_admin_says_it_in_dutch():
    client = log_in(Client(), person("auditor", name="anna"))
    give_password(Client(), "anna", "fout")

    page = client.get(reverse("wagtailadmin_reports:site_history")).content.decode()

    assert "Inloggen mislukt: verkeerd wachtwoord" in page
