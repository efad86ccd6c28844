"""Listens to what goes live: a source makes its translations old, a translation makes itself current."""

from typing import Any

from django.db import connection, transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import TranslatableMixin
from wagtail_localize import models as package

from cms.translation.models import TranslationPolicy, TranslationState
from cms.translation.states import refresh_object
from cms.translation.submitting import record
from cms.translation.tasks import carry_over, refresh_everything
from content_models.base import Content
from content_models.locale_profile import LocaleProfile


def connect() -> None:
    post_save.connect(note_publication)
    post_delete.connect(note_deletion)
    post_save.connect(note_new_language, sender=LocaleProfile)
    post_save.connect(note_new_rules, sender=TranslationPolicy)
    post_delete.connect(note_new_rules, sender=TranslationPolicy)
    leave_rows_alone()


def leave_rows_alone() -> None:
    """The package writes each title into the row of its page, unpublished and unchecked: a long one is an error 500."""
    post_save.disconnect(package.post_save_string_translation, sender=package.StringTranslation)
    post_delete.disconnect(package.post_delete_string_translation, sender=package.StringTranslation)


def note_publication(
    sender: type[Model], instance: Any, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    """After a save of a row that may have made another version live, or none."""
    if not is_translatable(instance) or (update_fields and not {"live", "live_revision"} & set(update_fields)):
        return
    if not is_source(instance):
        if instance.live or _was_published(instance):
            refresh_object(instance.translation_key)
    elif instance.live and instance.live_revision_id:
        source = record(instance)
        if TranslationState.objects.filter(object_id=source.object_id, status="outdated").exists():
            transaction.on_commit(lambda: carry_over.enqueue(str(source.object_id)))


def _was_published(instance: Any) -> bool:
    states = TranslationState.objects.filter(object_id=instance.translation_key, locale_id=instance.locale_id)
    return states.filter(live_revision__isnull=False).exists()


def note_deletion(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    if not is_translatable(instance):
        return
    if is_source(instance):
        TranslationState.objects.filter(object_id=instance.translation_key).delete()
    else:
        refresh_object(instance.translation_key)


def note_new_language(sender: type[Model], created: bool = False, **kwargs: Any) -> None:
    if created:
        note_new_rules(sender)


def note_new_rules(sender: type[Model], **kwargs: Any) -> None:
    """Once a transaction: many languages may come at a time."""
    if enqueue_refresh not in [hook[1] for hook in connection.run_on_commit]:
        transaction.on_commit(enqueue_refresh)


def enqueue_refresh() -> None:
    refresh_everything.enqueue()


def is_translatable(instance: Any) -> bool:
    return isinstance(instance, Content) and isinstance(instance, TranslatableMixin)


def is_source(instance: Any) -> bool:
    return LocaleProfile.objects.filter(locale_id=instance.locale_id, is_source=True).exists()
