"""An auditor sees what an editor sees, and can keep nothing but their own way to log in."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.users.ensuring_roles import ensure_role
from cms.users.roles import CHIEF_EDITOR, ROLES
from tests import builders
from tests.signing_in import client_of, log_in, person

pytestmark = pytest.mark.django_db

SENTENCE = "Als auditor kun je alles lezen en niets veranderen. Er is niets bewaard."


def edit_page(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_an_auditor_opens_the_screens_of_editors():
    desk, page = builders.publish(builders.desk("helpdesk")), builders.publish(builders.guidance())
    auditor = client_of("auditor")

    for url in (
        edit_page(page),
        reverse("wagtailadmin_pages:history", args=[page.pk]),
        reverse("wagtailsnippets_content_models_reportingpoint:edit", args=[desk.pk]),
        reverse("wagtailsnippets_content_models_reportingpoint:history", args=[desk.pk]),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailimages:index"),
        reverse("wagtaildocs:index"),
        reverse("wagtailusers_users:index"),
    ):
        assert auditor.get(url).status_code == 200, url


def test_a_change_is_refused_with_a_sentence():
    answer = client_of("auditor").post(edit_page(builders.guidance()), {"title": "Anders"})

    assert answer.status_code == 403
    assert SENTENCE in answer.content.decode()


def test_a_script_of_the_admin_gets_the_sentence_as_data():
    page = builders.guidance()

    answer = client_of("auditor").post(edit_page(page), {}, headers={"Accept": "application/json"})

    assert answer.status_code == 403
    assert answer.json() == {"success": False, "error_code": "refused", "error_message": SENTENCE}


def test_who_is_an_auditor_changes_nothing_with_another_role_either():
    both = person("auditor")
    both.groups.add(ensure_role(ROLES[CHIEF_EDITOR]))

    assert log_in(Client(), both).post(edit_page(builders.guidance())).status_code == 403


def test_an_auditor_keeps_their_own_password_and_second_step_and_logs_out():
    auditor = client_of("auditor")

    assert auditor.post(reverse("mfa_generate_recovery_codes")).status_code == 302
    assert auditor.post(reverse("account_change_password"), {"oldpassword": "fout"}).status_code == 200
    assert auditor.post(reverse("wagtailadmin_logout")).status_code == 302
    assert auditor.get("/admin/")["Location"].startswith("/account/login/")
