"""Rights are per language, for pages and snippets, on every screen; the package's own screens are gone."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail import hooks
from wagtail.models import GroupPagePermission, Page
from wagtail_localize import wagtail_hooks as package

from cms.translation import urls
from cms.users.models import User
from content_models.models import Audience
from tests import builders
from tests.cms.translation.people import administrator, editor, logged_in, translator
from tests.cms.translation.translating import asked_for, fill, published

pytestmark = pytest.mark.django_db

ADDRESSES = {pattern.name: str(pattern.pattern) for pattern in urls.urlpatterns}
ONE = [name for name, address in ADDRESSES.items() if address.startswith(urls.ONE)]
OF_A_LANGUAGE = [name for name, address in ADDRESSES.items() if address.startswith("language/")]
FOR_EDITORS = ["overview", "submit", "mark_urgent"]


@pytest.fixture(params=["page", "desk", "term"])
def obj(request):
    builders.language("pl")
    builders.language("en")
    made = {
        "page": lambda: builders.publish(builders.guidance()),
        "desk": lambda: builders.publish(builders.desk("helpdesk", channels=[builders.channel()])),
        "term": lambda: builders.term(Audience, "victim"),
    }[request.param]()
    for code in ("pl", "en"):
        fill(asked_for(made, code))
    return made


def of(obj, code: str, name: str) -> str:
    return reverse(f"translations:{name}", args=[obj.translation_key, code])


def statuses(client: Client, url: str) -> set[int]:
    return {client.get(url).status_code, client.post(url).status_code}


def test_every_screen_of_ours_is_walked_by_these_tests():
    assert set(ADDRESSES) == {*ONE, *OF_A_LANGUAGE, *FOR_EDITORS, "queues", "job"}


def test_a_translator_is_refused_in_another_language(obj):
    english = translator("en")
    assert {name: statuses(english, of(obj, "pl", name)) for name in ONE} == {name: {403} for name in ONE}
    assert [name for name in ONE if 403 in statuses(english, of(obj, "en", name))] == []


@pytest.mark.parametrize("name", ["queue", "publish_complete"])
def test_a_translator_is_refused_the_list_of_another_language(obj, name):
    english = translator("en")
    assert statuses(english, reverse(f"translations:{name}", args=["pl"])) == {403}
    assert 403 not in statuses(english, reverse(f"translations:{name}", args=["en"]))


def test_only_editors_ask_for_translations(obj):
    urls = [reverse(f"translations:{name}", args=[obj.translation_key]) for name in FOR_EDITORS]
    english, asking = translator("en"), editor()
    assert [statuses(english, url) for url in urls] == [{403}] * 3
    assert [url for url in urls if 403 in statuses(asking, url)] == []


def test_only_editors_ask_for_all_that_a_language_needs(obj):
    url = reverse("translations:submit_needed", args=["en"])
    assert statuses(translator("en"), url) == {403}
    assert editor().post(url).status_code == 302


def test_an_editor_may_translate_into_no_language(obj):
    asking = editor()
    assert {name: statuses(asking, of(obj, "en", name)) for name in ONE} == {name: {403} for name in ONE}


def owner_of_everything() -> Client:
    """Somebody with every right on every page and model, who asks for no translations and translates into nothing."""
    user = User.objects.create_user("hoofdredacteur")
    group = Group.objects.create(name="alle rechten")
    group.permissions.set(Permission.objects.exclude(codename="submit_translation"))
    for right in Permission.objects.filter(content_type__app_label="wagtailcore", codename__endswith="_page"):
        GroupPagePermission.objects.get_or_create(group=group, page=Page.get_first_root_node(), permission=right)
    user.groups.add(group)
    return logged_in(user)


def edit_screen(obj) -> str:
    if isinstance(obj, Page):
        return reverse("wagtailadmin_pages:edit", args=[obj.pk])
    return reverse(f"wagtailsnippets_content_models_{obj._meta.model_name}:edit", args=[obj.pk])


def test_no_right_on_pages_or_models_is_a_right_to_a_language(obj):
    owner, english = owner_of_everything(), obj.get_translation(builders.language("en").locale)
    assert owner.get(edit_screen(obj)).status_code == 200
    assert statuses(owner, edit_screen(english)) == {403}
    assert {name: statuses(owner, of(obj, "en", name)) for name in ONE} == {name: {403} for name in ONE}


def test_who_has_no_language_sees_no_translations(obj):
    nobody = translator(name="niemand")
    assert nobody.get(reverse("translations:queues")).status_code == 403
    assert "Vertalingen" not in nobody.get(reverse("wagtailadmin_home")).content.decode()


def test_a_translator_sees_their_own_languages_only(obj):
    both = translator("en", "pl").get(reverse("translations:queues")).content.decode()
    assert "polski" in both
    assert "English" in both
    assert translator("en").get(reverse("translations:queues")).url == reverse("translations:queue", args=["en"])


def test_somebody_elses_job_is_not_shown(obj):
    asked = editor().post(reverse("translations:submit", args=[obj.translation_key]), {"locale": "en"})
    assert translator("en").get(asked.url).status_code == 403


def test_the_edit_screen_of_a_translation_is_the_translators(obj):
    english = obj.get_translation(builders.language("en").locale)
    own = reverse("translations:editor", args=[obj.translation_key, "en"])
    chief = administrator()
    for ask in (chief.get, chief.post):
        answer = ask(edit_screen(english))
        assert (answer.status_code, answer["Location"]) == (302, own)


def test_no_page_and_no_snippet_starts_in_another_language(obj):
    chief = administrator()
    home = builders.translated(builders.home())
    page = reverse("wagtailadmin_pages:add", args=["content_models", "guidancepage", home.pk])
    assert chief.get(page)["Location"] == reverse("wagtailadmin_explore", args=[home.pk])
    snippet = reverse("wagtailsnippets_content_models_audience:add")
    assert chief.get(f"{snippet}?locale=en")["Location"] == snippet


def packages_addresses() -> list[str]:
    (included,) = package.register_admin_urls()
    return [f"admin/localize/{pattern.pattern}" for pattern in included.url_patterns]


@pytest.mark.parametrize("pattern", packages_addresses())
def test_no_address_of_the_package_is_left(pattern):
    path = "/" + "".join("1" if part.startswith(("<int", "<str", "<slug")) else part for part in _parts(pattern))
    assert administrator().get(path).status_code == 404
    with pytest.raises(NoReverseMatch):
        reverse("wagtail_localize:translations_report")


def _parts(pattern: str) -> list[str]:
    return pattern.replace("<", "\0<").replace(">", ">\0").split("\0")


def test_no_button_menu_item_or_other_hook_of_the_package_is_left():
    left = {
        name
        for name in hooks._hooks
        for hook in hooks.get_hooks(name)
        if hook.__module__.startswith("wagtail_localize.")
    }
    assert left == {"register_icons", "register_log_actions", "register_permissions"}


def test_the_right_to_a_language_gives_no_other_right(obj):
    english = translator("en")
    for name in ("wagtailadmin_explore_root", "wagtailsnippets_content_models_reportingpoint:list", "languages:index"):
        assert english.get(reverse(name)).status_code in (302, 403)
    assert published(obj, "en") is None
