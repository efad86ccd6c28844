"""Who may do what: the one table of roles. `ensure_roles` makes groups and rights equal to it; docs/roles.md tells it.

A role is a group, named in Dutch as editors see it. Code names a role by its constant here.
"""

from dataclasses import dataclass

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import Group

from cms.settings.languages import LANGUAGES
from content_models.locale_profile import LocaleProfile

MORE: dict[str, list[str]] = {
    "enter": ["wagtailadmin.access_admin"],
    "translations": ["wagtail_localize.submit_translation"],
    "people": ["users.add_user", "users.change_user", "users.delete_user", "users.view_user"],
    "languages": [
        "content_models.add_localeprofile",
        "content_models.change_localeprofile",
        "content_models.delete_localeprofile",
        "content_models.view_localeprofile",
        "wagtailcore.add_locale",
        "wagtailcore.change_locale",
        "wagtailcore.delete_locale",
        "wagtailcore.view_locale",
    ],
    "settings": [
        "translation.add_translationpolicy",
        "translation.change_translationpolicy",
        "translation.delete_translationpolicy",
        "translation.view_translationpolicy",
        "wagtailcore.add_collection",
        "wagtailcore.change_collection",
        "wagtailcore.delete_collection",
        "wagtailcore.view_collection",
    ],
    "read-settings": [
        "users.view_user",
        "content_models.view_localeprofile",
        "wagtailcore.view_locale",
        "translation.view_translationpolicy",
        "wagtailcore.view_collection",
    ],
}


@dataclass(frozen=True)
class Role:
    """Each text is a list of words. `pages`, `records` and `files`: what they may do with all of those; `more`: keys
    of `MORE`."""

    code: str
    name: str
    pages: str = ""
    records: str = ""
    files: str = ""
    more: str = "enter"

    @property
    def permissions(self) -> list[str]:
        """Those that `more` stands for."""
        return [name for word in self.more.split() for name in MORE[word]]


ADMINISTRATOR = "administrator"
CHIEF_EDITOR = "chief-editor"
COMENSHA_EDITOR = "comensha-editor"
MINISTRY_EDITOR = "ministry-editor"
MINISTRY_REVIEWER = "ministry-reviewer"
AUDITOR = "auditor"

EDIT = ("add change lock", "view add change lock", "add change choose")
PUBLISH = (
    "add change lock publish bulk_delete unlock",
    "view add change lock delete publish unlock",
    "add change choose",
)

ROLES: dict[str, Role] = {
    role.code: role
    for role in (
        Role(ADMINISTRATOR, "Beheerders", *PUBLISH, "enter translations people languages settings"),
        Role(CHIEF_EDITOR, "Hoofdredacteuren", *PUBLISH, "enter translations"),
        Role(COMENSHA_EDITOR, "Redacteuren CoMensha", *EDIT, "enter translations"),
        Role(MINISTRY_EDITOR, "Redacteuren ministerie", *EDIT, "enter translations"),
        # Opens any page to judge it, and may mend it. Approving is a right that the workflow gives to this group.
        Role(MINISTRY_REVIEWER, "Toetsers ministerie", "change", "view", "choose"),
        # Wagtail shows a page only to who may change it: `cms.users.auditors` refuses every change they try.
        Role(AUDITOR, "Auditors", "change", "view change", "change choose", "enter translations read-settings"),
    )
}


TRANSLATORS = "Vertalers"


def translator_code(profile: LocaleProfile) -> str:
    return f"translator-{profile.code}"


def translator_group_name(language_code: str) -> str:
    """Django's code of the language. Raises KeyError where we do not publish in it."""
    return f"{TRANSLATORS} {dict(LANGUAGES)[language_code]}"


def translator_role(profile: LocaleProfile) -> Role:
    """Gives entry; the right to translate into this one language is a TranslationRight of the group."""
    return Role(translator_code(profile), translator_group_name(profile.locale.language_code))


def group_name(code: str) -> str:
    """Raises KeyError where there is no such role; translators have one for each language."""
    return ROLES[code].name


def group_of(code: str) -> Group:
    """The group of one of `ROLES`. Raises Group.DoesNotExist before `manage.py ensure_roles` has run."""
    return Group.objects.get(name=group_name(code))


def has_role(user: AbstractBaseUser, code: str) -> bool:
    return Group.objects.filter(user=user.pk, name=group_name(code)).exists()
