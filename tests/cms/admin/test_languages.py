"""A language becomes public when readers get all of it in that language, and not before."""

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from content_models.models import LocaleProfile
from tests import builders
from tests.signing_in import superuser

pytestmark = pytest.mark.django_db

READ = "2026-11-25"
REVIEW_FIRST = "Laat iemand die de taal goed spreekt de vaste teksten lezen, en vul in wanneer dat is gedaan."


@pytest.fixture
def chief() -> Client:
    return superuser()


@pytest.fixture
def polish() -> LocaleProfile:
    builders.language("nl")
    return builders.language("pl", public=False)


def send(chief: Client, profile: LocaleProfile, **values: object):
    """Fill in the form as it is, with these changes; None leaves a check box off."""
    as_it_is = {
        "locale": profile.locale_id,
        "code": profile.code,
        "name": profile.name,
        "direction": profile.direction,
        "search_config": profile.search_config,
        "is_public": "on" if profile.is_public else None,
        "fixed_texts_reviewed_on": profile.fixed_texts_reviewed_on or "",
        "required_pages": [page.pk for page in profile.required_pages.all()],
    }
    form = {name: value for name, value in {**as_it_is, **values}.items() if value is not None}
    return chief.post(reverse("languages:edit", args=[profile.pk]), form)


def refusals(answer) -> list[str]:
    return answer.context["form"].errors.get("is_public", [])


def is_public(profile: LocaleProfile) -> bool:
    return LocaleProfile.objects.get(pk=profile.pk).is_public


def test_a_language_is_made_public_when_all_is_ready(chief, polish):
    home = builders.home()
    builders.translated(home, "pl", title="Start")

    answer = send(chief, polish, is_public="on", fixed_texts_reviewed_on=READ, required_pages=[home.pk])

    assert answer.status_code == 302
    assert is_public(polish)


def test_a_language_is_not_made_public_before_somebody_read_its_fixed_texts(chief, polish):
    answer = send(chief, polish, is_public="on")

    assert refusals(answer) == [REVIEW_FIRST]
    assert not is_public(polish)


def test_a_language_is_not_made_public_before_its_required_pages_are_published(chief, polish):
    page, ready = builders.publish(builders.guidance(title="Geen loon")), builders.home()
    builders.translated(ready, "pl", title="Start")

    answer = send(chief, polish, is_public="on", fixed_texts_reviewed_on=READ, required_pages=[ready.pk, page.pk])

    assert refusals(answer) == ["Publiceer eerst deze verplichte pagina’s in deze taal: “Geen loon”."]
    assert not is_public(polish)


def test_a_language_is_not_made_public_while_the_system_has_words_it_cannot_say_in_it(chief, polish, tmp_path):
    with override_settings(LOCALE_PATHS=[tmp_path]):
        answer = send(chief, polish, is_public="on", fixed_texts_reviewed_on=READ)

    (refusal,) = refusals(answer)
    assert refusal.startswith(
        "Vraag een ontwikkelaar om deze vaste teksten te vertalen: “Bel”, “Bel bij direct gevaar”"
    )
    assert not is_public(polish)


def test_a_new_language_is_not_public_before_it_is_ready_either(chief, polish):
    locale = polish.locale_id
    polish.delete()
    form = {"locale": locale, "code": "pl", "name": "polski", "direction": "ltr", "search_config": "simple"}

    refused = chief.post(reverse("languages:add"), {**form, "is_public": "on"})
    assert refusals(refused) == [REVIEW_FIRST]

    assert chief.post(reverse("languages:add"), form).status_code == 302
    assert not LocaleProfile.objects.get(code="pl").is_public


def test_a_language_is_always_turned_off(chief):
    page = builders.publish(builders.guidance())
    polish = builders.language("pl")
    polish.required_pages.add(page)

    assert send(chief, polish, is_public=None).status_code == 302
    assert not is_public(polish)


def test_a_public_language_can_be_changed_while_a_required_page_is_not_published(chief):
    page = builders.publish(builders.guidance())
    polish = builders.language("pl")
    polish.required_pages.add(page)

    assert send(chief, polish, name="Polski").status_code == 302
    assert LocaleProfile.objects.get(code="pl").name == "Polski"


def test_the_source_language_is_always_public(chief):
    dutch = builders.language("nl")

    answer = send(chief, dutch, is_public=None)

    assert refusals(answer) == ["De brontaal is altijd openbaar: zet “openbaar” weer aan."]
    assert is_public(dutch)


def test_only_pages_in_the_source_language_can_be_required(chief, polish):
    translation = builders.translated(builders.home(), "pl", title="Start")

    answer = send(chief, polish, required_pages=[translation.pk])

    assert list(answer.context["form"].errors) == ["required_pages"]


def test_the_screen_shows_the_fixed_texts_beside_each_other_in_their_own_direction(chief):
    builders.language("nl")
    arabic = builders.language("ar", public=False)

    screen = chief.get(reverse("languages:edit", args=[arabic.pk])).content.decode()

    assert '<td lang="nl" dir="ltr">Stuur een e-mail</td>' in screen
    assert '<td lang="ar" dir="rtl">أرسل بريدًا إلكترونيًا</td>' in screen
