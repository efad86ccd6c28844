"""One command makes groups and rights what the table says, and keeps people where they are."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page

from cms.translation.models import TranslationRight
from cms.users.ensuring_roles import named_permission
from cms.users.models import User
from cms.users.roles import ROLES, group_of, has_role
from content_models.base import Snippet
from tests import builders

pytestmark = pytest.mark.django_db


def rights() -> dict[str, set[str]]:
    """Per group, every right in words."""
    return {
        group.name: {
            *(f"{each.content_type.app_label}.{each.codename}" for each in group.permissions.all()),
            *(f"pages {each.permission.codename}" for each in group.page_permissions.all()),
            *(f"files {each.permission.codename}" for each in group.collection_permissions.all()),
            *(f"into {each.locale.language_code}" for each in group.translation_rights.all()),
        }
        for group in Group.objects.all()
    }


def test_every_role_and_every_language_has_its_group():
    for code in ("nl", "en", "pl"):
        builders.language(code)

    call_command("ensure_roles")

    names = {role.name for role in ROLES.values()} | {"Vertalers Engels", "Vertalers Pools"}
    assert names <= set(rights())
    assert rights()["Vertalers Pools"] == {"wagtailadmin.access_admin", "into pl"}


def test_a_second_time_changes_nothing():
    builders.language("en")
    call_command("ensure_roles")
    before = rights()

    call_command("ensure_roles")

    assert rights() == before


def test_what_the_table_does_not_give_is_taken_away_and_members_stay():
    call_command("ensure_roles")
    before, group, member = rights(), group_of("comensha-editor"), User.objects.create_user("anna")
    member.groups.add(group)
    publish = Permission.objects.get(content_type__app_label="wagtailcore", codename="publish_page")
    group.permissions.add(named_permission("users.change_user"))
    GroupPagePermission.objects.create(group=group, page=Page.get_first_root_node(), permission=publish)
    GroupPagePermission.objects.create(group=group, page=builders.home(), permission=publish)
    TranslationRight.objects.create(group=group, locale=builders.language("pl").locale)
    GroupCollectionPermission.objects.filter(group=group).first().delete()

    call_command("ensure_roles")

    assert rights()[group.name] == before[group.name]
    assert has_role(member, "comensha-editor")


def test_groups_that_are_no_role_are_left_alone():
    own = Group.objects.create(name="Stagiairs")
    own.permissions.add(named_permission("wagtailadmin.access_admin"))

    call_command("ensure_roles")

    assert rights()["Stagiairs"] == {"wagtailadmin.access_admin"}


def test_wagtail_s_own_groups_which_may_publish_are_removed_unless_people_are_in_them():
    User.objects.create_user("anna").groups.add(Group.objects.get(name="Editors"))

    call_command("ensure_roles")

    assert {"Editors", "Moderators"} & set(rights()) == {"Editors"}


def test_translators_of_a_language_that_is_gone_keep_no_right():
    profile = builders.language("pl")
    call_command("ensure_roles")
    profile.delete()

    call_command("ensure_roles")

    assert rights()["Vertalers Pools"] == set()


def test_a_new_language_has_its_translators_at_once(django_capture_on_commit_callbacks):
    builders.language("nl")
    with django_capture_on_commit_callbacks(execute=True):
        builders.language("pl")

    assert rights()["Vertalers Pools"] == {"wagtailadmin.access_admin", "into pl"}


def test_editors_may_keep_every_kind_of_record_also_new_ones():
    call_command("ensure_roles")
    models = [model for model in apps.get_app_config("content_models").get_models() if issubclass(model, Snippet)]

    assert {f"content_models.change_{model._meta.model_name}" for model in models} <= rights()["Redacteuren CoMensha"]


def test_a_permission_that_does_not_exist_is_named():
    with pytest.raises(LookupError, match=r"users\.fly_user"):
        named_permission("users.fly_user")


def test_the_first_administrator_has_the_role_too():
    call_command("create_first_administrator")

    assert has_role(User.objects.get(), "administrator")
