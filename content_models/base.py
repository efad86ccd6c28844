"""What all content shares: texts per language, facts from the source language, drafts, and the publishing gate."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Page,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index
from wagtail_localize.fields import BaseTranslatableField, SynchronizedField

from content_models.problems import Problem


class Content(models.Model):
    """`texts` names the fields that are written per language, `facts` those that are equal in all languages.

    Facts are read from the source language only and never translated: a copy of a number would stay old.
    `urgent` names the texts of which an old version may harm a reader; a block says so itself with `is_urgent`.
    """

    texts: list[str] = []
    facts: list[str] = []
    urgent: list[str] = []

    class Meta:
        abstract = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.override_translatable_fields = [SynchronizedField(name, overridable=False) for name in cls.facts]
        if issubclass(cls, Page):
            # Each language keeps the slug it got: neither shown to translators nor copied from the source.
            cls.override_translatable_fields.append(BaseTranslatableField("slug"))

    @property
    def document_id(self) -> UUID:
        """What the public knows it by, in every language."""
        key: UUID = self.translation_key
        return key

    @property
    def is_for_victims(self) -> bool:
        return False

    @property
    def needs_human_texts(self) -> bool:
        """Whether a machine's translation may never be public before a person reviewed it."""
        return self.is_for_victims

    def publish_problems(self) -> Iterable[Problem]:
        return []

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return import_string(settings.CONTENT_PREVIEW)(self, request, mode_name)


class Snippet(
    Content,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A record with drafts and versions. It is one transaction: the row, its children and what follows from saving."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            super().save(*args, **kwargs)


class TranslatableSnippet(TranslatableMixin, Snippet):
    class Meta(TranslatableMixin.Meta):
        abstract = True


def translatable_models() -> list[type[Any]]:
    """Every page type and snippet that is written per language."""
    models = apps.get_app_config("content_models").get_models()
    return [model for model in models if issubclass(model, Content) and issubclass(model, TranslatableMixin)]
