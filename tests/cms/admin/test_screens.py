"""The editors' screens, asked for as a browser does."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from api.models import PublishedDocument
from cms.publishing.drain import drain
from cms.publishing.models import Recall
from cms.users.models import User
from content_models.models import Audience, ReportingPoint, Verification
from tests import builders
from tests.signing_in import log_in, superuser

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief() -> Client:
    return superuser()


@pytest.fixture
def reader() -> Client:
    """Somebody who may enter the admin, and nothing else."""
    user = User.objects.create_user("lezer")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return log_in(Client(), user)


@pytest.fixture
def desk() -> ReportingPoint:
    return builders.publish(builders.desk("helpdesk", channels=[builders.channel()]))


def edit(obj) -> str:
    return reverse(f"wagtailsnippets_content_models_{obj._meta.model_name}:edit", args=[obj.pk])


def test_every_screen_of_a_record_opens(chief, desk):
    for obj in (desk, desk.channels.get().channel, desk.organisation, builders.term(Audience, "victim")):
        assert chief.get(edit(obj)).status_code == 200
        for screen in ("list", "add"):
            name = f"wagtailsnippets_content_models_{obj._meta.model_name}:{screen}"
            assert chief.get(reverse(name)).status_code == 200
    assert chief.get(reverse("languages:index")).status_code == 200


def test_a_page_is_previewed_as_a_reader_gets_it(chief):
    page = builders.publish(builders.guidance(), body=[("heading", {"text": "Een kop", "level": "2"})])
    answer = chief.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert answer.status_code == 200
    assert "<h2>Een kop</h2>" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


def test_checked_nothing_changed_notes_who_how_and_until_when(chief, desk):
    url = reverse("confirm_checked", args=["reportingpoint", desk.pk])
    assert chief.get(url).status_code == 200
    assert chief.post(url, {"method": "phone-call"}).status_code == 302

    verification = Verification.objects.get(reporting_point=desk)
    assert verification.verified_on == timezone.localdate()
    assert (verification.method, verification.verified_by.username) == ("phone-call", "chef")
    assert verification.due_on > verification.verified_on


def test_a_check_of_a_translation_is_a_check_of_the_desk(chief, desk):
    english = builders.translated(desk)
    chief.post(reverse("confirm_checked", args=["reportingpoint", english.pk]), {"method": "email"})
    assert Verification.objects.get().reporting_point == desk


def test_a_desk_is_recalled_in_all_languages_and_back_again(chief, desk):
    drain()
    url = reverse("recall", args=["content_models", "reportingpoint", desk.pk])
    assert "verdwijnt meteen" in chief.get(url).content.decode()
    chief.post(url, {"reason": "wrong", "explanation": "Het nummer klopt niet.", "everywhere": "on"})
    drain()
    row = PublishedDocument.objects.get(document_id=desk.translation_key, locale="nl")
    assert (row.state, row.explanation) == ("recalled", "Het nummer klopt niet.")

    assert "Maak ongedaan" in chief.get(url).content.decode()
    chief.post(url)
    drain()
    assert PublishedDocument.objects.get(document_id=desk.translation_key, locale="nl").state == "live"
    assert not Recall.objects.exists()


def test_a_page_is_recalled_in_its_own_language_only_when_asked(chief):
    page = builders.publish(builders.guidance())
    builders.translated(page)
    url = reverse("recall", args=["content_models", "guidancepage", page.pk])
    chief.post(url, {"reason": "unsafe", "explanation": ""})
    assert Recall.objects.get().locale == "nl"


def test_a_recall_says_what_to_read_instead(chief, desk):
    other = builders.publish(builders.desk())
    url = reverse("recall", args=["content_models", "reportingpoint", desk.pk])

    refused = chief.post(url, {"reason": "wrong", "replacement": desk.pk, "everywhere": "on"})
    assert "Kies iets anders: dit roep je juist terug." in refused.content.decode()
    chief.post(url, {"reason": "wrong", "replacement": other.pk, "everywhere": "on"})
    assert Recall.objects.get().replacement == other.translation_key


def test_a_recalled_page_can_lead_to_a_page_of_another_type(chief):
    page, other = builders.publish(builders.guidance()), builders.publish(builders.question_list())
    url = reverse("recall", args=["content_models", "guidancepage", page.pk])
    chief.post(url, {"reason": "wrong", "replacement": other.pk, "everywhere": "on"})
    assert Recall.objects.get().replacement == other.translation_key


def test_who_may_not_publish_may_not_recall_nor_confirm(reader, desk):
    for url in (
        reverse("recall", args=["content_models", "reportingpoint", desk.pk]),
        reverse("confirm_checked", args=["reportingpoint", desk.pk]),
    ):
        assert reader.post(url, {"reason": "wrong", "method": "email"}).status_code in (302, 403)
    assert not Recall.objects.exists()
    assert not Verification.objects.exists()


@pytest.mark.parametrize("path", ["checked/user/1", "recall/users/user/1", "recall/content_models/channel/1"])
def test_only_what_is_published_has_these_actions(chief, desk, path):
    assert chief.get(f"/admin/{path}").status_code in (302, 403, 404)


def test_the_draft_of_a_page_is_served_to_a_token_for_a_quarter_of_an_hour():
    from cms.publishing.preview import preview_url

    page = builders.publish(builders.guidance())
    builders.draft(page, title="Nog een concept")
    answer = Client().get(preview_url(page))
    assert answer.json()["item"]["title"] == "Nog een concept"
    assert answer["Cache-Control"] == "no-store"
    assert Client().get("/preview/v1/forged").status_code == 404


def test_a_preview_shows_a_desk_where_a_website_would_show_it(chief, desk):
    chosen = ("reporting_points", {"title": "Wie helpt", "reporting_points": [desk]})
    page = builders.publish(builders.guidance(), body=[chosen])
    url = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert "Nog niet gepubliceerd." in chief.get(url).content.decode()

    drain()
    content = chief.get(url).content.decode().split("<details>")[0]
    assert '<article class="desk"><h4>Helpdesk</h4>' in content
    assert "Nog niet gecontroleerd" in content
    assert "data-reporting-point" not in content
