"""Connects what happens to what follows from it."""

from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as second_step
from django.contrib.auth.signals import user_login_failed
from django.db import transaction
from django.db.models.signals import post_save

from cms.users import audit, second_factor, single_sign_on
from cms.users.ensuring_roles import ensure_translators
from content_models.locale_profile import LocaleProfile


def connect() -> None:
    account.user_logged_in.connect(audit.logged_in)
    account.user_logged_in.connect(single_sign_on.note_second_factor)
    account.password_changed.connect(audit.password_changed)
    account.password_reset.connect(audit.password_changed)
    account.password_set.connect(audit.password_changed)
    user_login_failed.connect(audit.login_failed)
    second_step.authenticator_added.connect(audit.second_factor_added)
    second_step.authenticator_added.connect(second_factor.note_first_use)
    second_step.authenticator_reset.connect(audit.new_codes)
    second_step.authenticator_removed.connect(audit.second_factor_removed)
    second_step.authentication_failed.connect(audit.code_refused)
    post_save.connect(give_translators, sender=LocaleProfile)


def give_translators(sender: type[LocaleProfile], instance: LocaleProfile, created: bool, **kwargs: Any) -> None:
    """A new language has its group of translators as soon as it is there."""
    if created and not instance.is_source:
        transaction.on_commit(lambda: ensure_translators(instance))
