"""Makes groups and rights equal to the table in `roles`: what it does not give is taken away; members stay."""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.documents import permissions as document_permissions
from wagtail.images import permissions as image_permissions
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from cms.settings.languages import LANGUAGES
from cms.translation.models import TranslationRight
from cms.users.roles import ROLES, Role, translator_group_name, translator_role
from content_models.base import Snippet
from content_models.locale_profile import LocaleProfile

WAGTAILS_OWN = ["Editors", "Moderators"]


@transaction.atomic
def ensure_roles() -> None:
    """Raises LookupError where the table names a permission that does not exist."""
    for role in ROLES.values():
        ensure_role(role)
    profiles = LocaleProfile.objects.filter(is_source=False).select_related("locale")
    for profile in profiles:
        ensure_translators(profile)
    remove_wagtails_own()
    retire_translators({profile.locale.language_code for profile in profiles})


def ensure_role(role: Role) -> Group:
    group, _created = Group.objects.get_or_create(name=role.name)
    named = [named_permission(name) for name in role.permissions]
    group.permissions.set([*record_permissions(role.records.split()), *named])
    ensure_pages(group, role.pages.split())
    ensure_files(group, role.files.split())
    TranslationRight.objects.filter(group=group).delete()
    return group


def ensure_translators(profile: LocaleProfile) -> Group:
    group = ensure_role(translator_role(profile))
    TranslationRight.objects.create(group=group, locale=profile.locale)
    return group


def retire_translators(kept: set[str]) -> None:
    """The translators of a language that is no longer there: the group stays, without a right."""
    retired = [translator_group_name(code) for code, _name in LANGUAGES if code not in kept]
    for group in Group.objects.filter(name__in=retired):
        group.permissions.clear()
        TranslationRight.objects.filter(group=group).delete()


def remove_wagtails_own() -> None:
    """Wagtail begins with two groups that may publish everything; a group that people are in is left alone."""
    Group.objects.filter(name__in=WAGTAILS_OWN, user=None).delete()


def record_permissions(actions: Iterable[str]) -> QuerySet[Permission]:
    """Those of every record editors keep, whatever its model; a model without a screen has no right to publish."""
    wanted = Q(pk__in=[])
    for model in snippet_models():
        codenames = [f"{action}_{model._meta.model_name}" for action in actions]
        wanted |= Q(content_type=ContentType.objects.get_for_model(model), codename__in=codenames)
    return Permission.objects.filter(wanted)


def snippet_models() -> Iterator[type[Snippet]]:
    return (model for model in apps.get_app_config("content_models").get_models() if issubclass(model, Snippet))


def named_permission(name: str) -> Permission:
    app, _dot, codename = name.partition(".")
    found = Permission.objects.filter(content_type__app_label=app, codename=codename).first()
    if found is None:
        raise LookupError(f"The table of roles names the permission {name}, which does not exist.")
    return found


def ensure_pages(group: Group, actions: Iterable[str]) -> None:
    root = Page.get_first_root_node()
    page_type = ContentType.objects.get_for_model(Page)
    wanted = {Permission.objects.get(content_type=page_type, codename=f"{action}_page") for action in actions}
    GroupPagePermission.objects.filter(group=group).exclude(page=root, permission__in=wanted).delete()
    for permission in wanted:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def ensure_files(group: Group, actions: Iterable[str]) -> None:
    root = Collection.get_first_root_node()
    wanted = {
        Permission.objects.get(content_type=ContentType.objects.get_for_model(model), codename=codename)
        for model in file_models()
        for codename in (f"{action}_{model._meta.model_name}" for action in actions)
    }
    GroupCollectionPermission.objects.filter(group=group).exclude(collection=root, permission__in=wanted).delete()
    for permission in wanted:
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)


def file_models() -> Iterator[type]:
    """Wagtail keeps the rights on images and documents on its own models, also where ours are used."""
    for policy in (image_permissions.permission_policy, document_permissions.permission_policy):
        yield policy.auth_model
