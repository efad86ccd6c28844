import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command

from cms.settings import env

pytestmark = pytest.mark.django_db


def test_a_new_site_shows_a_made_up_password_once(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("create_first_administrator")
    sentence = capsys.readouterr().out
    password = sentence.split(" password ")[1].split(" ")[0]
    assert authenticate(username="admin", password=password).is_superuser
    call_command("create_first_administrator")
    assert capsys.readouterr().out == ""
    assert get_user_model().objects.count() == 1


def test_the_environment_can_name_the_administrator(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(env, "ADMIN_USERNAME", "beheer")
    monkeypatch.setattr(env, "ADMIN_PASSWORD", "een lang wachtwoord")
    call_command("create_first_administrator")
    assert "een lang wachtwoord" not in capsys.readouterr().out
    assert authenticate(username="beheer", password="een lang wachtwoord").is_superuser
