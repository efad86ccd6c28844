"""Administrators let people in and give them roles; they make no superusers and learn nobody's password."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.users.models import User
from cms.users.roles import group_of
from tests.signing_in import client_of, person, second_step_of, superuser

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator():
    return client_of("administrator")


def new(**changes: object) -> dict[str, object]:
    known = {"username": "bo", "email": "bo@example.org", "first_name": "Bo", "last_name": "Bos"}
    return {**known, "groups": [], **changes}


def test_a_new_colleague_gets_a_role_and_a_link_to_choose_a_password(administrator):
    person("comensha-editor")
    role = group_of("comensha-editor")

    administrator.post(reverse("wagtailusers_users:add"), new(groups=[role.pk]))

    bo = User.objects.get(username="bo")
    assert list(bo.groups.all()) == [role]
    assert not bo.has_usable_password()
    assert [(message.to, message.subject) for message in mail.outbox] == [(["bo@example.org"], "Kies je wachtwoord")]


def test_nobody_becomes_a_superuser_in_the_admin(administrator):
    for client in (administrator, superuser("baas")):
        client.post(reverse("wagtailusers_users:add"), new(is_superuser="on"))
        bo = User.objects.get(username="bo")
        client.post(reverse("wagtailusers_users:edit", args=[bo.pk]), new(is_superuser="on", is_active="on"))

        assert not User.objects.get(username="bo").is_superuser
        bo.delete()


def test_an_administrator_does_not_change_a_superuser(administrator):
    boss = User.objects.create_superuser("baas", "baas@example.org")

    administrator.post(reverse("wagtailusers_users:edit", args=[boss.pk]), new(username="baas", is_active="on"))

    assert User.objects.get(pk=boss.pk).email == "baas@example.org"


def test_the_screens_of_people_ask_no_password_and_offer_no_superuser(administrator):
    bo = User.objects.create_user("bo")
    for url in (reverse("wagtailusers_users:add"), reverse("wagtailusers_users:edit", args=[bo.pk])):
        page = administrator.get(url).content.decode()

        assert 'name="username"' in page
        assert "Rollen" in page
        assert 'name="password1"' not in page
        assert 'name="is_superuser"' not in page


def test_a_lost_second_step_is_taken_away_with_the_codes(administrator):
    anna = person("comensha-editor", name="anna")
    second_step_of(anna)
    RecoveryCodes.activate(anna)
    url = reverse("take_away_second_step", args=[anna.pk])
    assert url in administrator.get(reverse("wagtailusers_users:index")).content.decode()
    assert "alles kwijt is" in administrator.get(url).content.decode()

    administrator.post(url)

    assert not Authenticator.objects.filter(user=anna).exists()
    assert [(message.to, message.subject) for message in mail.outbox] == [([anna.email], "Tweede stap weggehaald")]
    logged = ModelLogEntry.objects.filter(action="users.second_factor_removed").order_by("pk")
    assert [(entry.label, entry.user.username, entry.data["type"]) for entry in logged] == [
        ("anna", "administrator", "totp"),
        ("anna", "administrator", "recovery_codes"),
    ]


def test_nobody_else_takes_it_away_nor_a_superuser_s_nor_their_own(administrator):
    anna, boss = person("comensha-editor", name="anna"), User.objects.create_superuser("baas")
    own = User.objects.get(username="administrator")
    for each in (anna, boss):
        second_step_of(each)
    before = Authenticator.objects.count()

    for each in (boss, own):
        administrator.post(reverse("take_away_second_step", args=[each.pk]))
    client_of("chief-editor").post(reverse("take_away_second_step", args=[anna.pk]))

    assert Authenticator.objects.count() == before + 1  # the chief editor's


def test_on_the_server_it_is_taken_away_from_a_superuser_too():
    boss = User.objects.create_superuser("baas")
    second_step_of(boss)

    call_command("take_away_second_step", "baas")

    assert not Authenticator.objects.exists()
    with pytest.raises(CommandError, match="There is no user niemand"):
        call_command("take_away_second_step", "niemand")
