from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from cms.translation.segments import Segment
from content_models.base import translatable_models


class SourceText(models.Model):
    """The texts of an object in the source language as they once were live. Equal texts are one row.

    `segments` is what `read` returns, as lists; `structure` a digest of what is no text.
    """

    object_id = models.UUIDField()
    digest = models.CharField(max_length=64)
    segments = models.JSONField()
    structure = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["object_id", "digest"], name="one_row_per_source_text")]

    def __str__(self) -> str:
        return f"{self.object_id}: {self.digest[:8]}"

    def read(self) -> list[Segment]:
        """In the order of the object."""
        return [Segment(*row) for row in self.segments]


class Status(models.TextChoices):
    """How a translation stands to its source."""

    MISSING = "missing", _("ontbreekt")
    IN_PROGRESS = "in-progress", _("bezig")
    MACHINE = "machine", _("machinevertaling, niet nagekeken")
    CURRENT = "current", _("bij")
    OUTDATED = "outdated", _("verouderd")


class TranslationState(models.Model):
    """How one object stands in one language: computed when its source, its texts or it itself is published.

    `source_text` is live in the source language now, `made_from` was when this translation was last published.
    `changes` says what lies between them: a list of `cms.translation.changes.Change`.
    """

    object_id = models.UUIDField()
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("taal"))
    title = models.CharField(max_length=255)
    status = models.CharField(_("stand"), max_length=20, choices=Status, default=Status.MISSING)
    source_text = models.ForeignKey(SourceText, on_delete=models.PROTECT, related_name="states")
    made_from = models.ForeignKey(SourceText, null=True, on_delete=models.PROTECT, related_name="+")
    live_revision = models.BigIntegerField(null=True)
    changes = models.JSONField(default=list)
    source_changed_at = models.DateTimeField(null=True)
    is_urgent = models.BooleanField(default=False)
    marked_urgent = models.BooleanField(default=False)
    is_withheld = models.BooleanField(default=False)
    texts = models.PositiveIntegerField(default=0)
    texts_done = models.PositiveIntegerField(default=0)
    machine_share = models.FloatField(default=0.0)
    reviewed_at = models.DateTimeField(null=True)
    is_submitted = models.BooleanField(default=False)
    translators_told_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["object_id", "locale"], name="one_state_per_object_and_locale")]
        indexes = [models.Index(fields=["locale", "status"], name="translation_queue")]
        verbose_name = _("vertaling")
        verbose_name_plural = _("vertalingen")

    def __str__(self) -> str:
        return f"{self.title} ({self.locale_id}): {self.status}"

    @property
    def is_published(self) -> bool:
        return self.live_revision is not None

    @property
    def is_complete(self) -> bool:
        return self.texts_done == self.texts


class ReviewedText(models.Model):
    """A person read this machine translation and found it right. A later text is not reviewed by it."""

    string_translation = models.OneToOneField(StringTranslation, on_delete=models.CASCADE, related_name="review")
    data = models.TextField()
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reviewed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.string_translation_id}: {self.reviewed_at}"


class TranslationRight(models.Model):
    """The members of a group may translate into, publish and take back one language; it gives no other right."""

    group = models.ForeignKey(
        Group, on_delete=models.CASCADE, related_name="translation_rights", verbose_name=_("groep")
    )
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("taal"))

    panels = [FieldPanel("group"), FieldPanel("locale")]

    class Meta:
        verbose_name = _("vertaalrecht")
        verbose_name_plural = _("vertaalrechten")
        constraints = [models.UniqueConstraint(fields=["group", "locale"], name="one_right_per_group_and_locale")]

    def __str__(self) -> str:
        return f"{self.group}: {self.locale}"


class AfterUrgentChange(models.TextChoices):
    """What readers get of a translation whose source changed in a way that matters."""

    TAKE_BACK = "take-back", _("altijd de terugvaltaal laten zien")
    TAKE_BACK_FOR_VICTIMS = "take-back-for-victims", _("op pagina’s voor slachtoffers de terugvaltaal laten zien")
    NOTICE = "notice", _("de oude vertaling laten zien, met een melding")


def translatable_content() -> dict[str, Any]:
    """The content types that there are translations of."""
    return {"app_label": "content_models", "model__in": [model._meta.model_name for model in translatable_models()]}


class TranslationPolicy(models.Model):
    """What an administrator decided for one kind of content. Where there is no row, the defaults hold."""

    content_type = models.OneToOneField(
        ContentType,
        on_delete=models.CASCADE,
        verbose_name=_("soort inhoud"),
        limit_choices_to=translatable_content,
        related_name="+",
    )
    after_urgent_change = models.CharField(
        _("na een dringende wijziging"),
        max_length=30,
        choices=AfterUrgentChange,
        default=AfterUrgentChange.TAKE_BACK_FOR_VICTIMS,
    )
    machine_text = models.BooleanField(
        _("machinevertaling openbaar"),
        default=False,
        help_text=_(
            "Ook als niemand die heeft nagekeken. Geldt nooit voor contactpunten en pagina’s voor slachtoffers."
        ),
    )

    panels = [FieldPanel("content_type"), FieldPanel("after_urgent_change"), FieldPanel("machine_text")]

    class Meta:
        verbose_name = _("vertaalbeleid")
        verbose_name_plural = _("vertaalbeleid")

    def __str__(self) -> str:
        return str(self.content_type)


class TranslationJob(models.Model):
    """Something asked of the worker. Its items are done one by one, each in a transaction of its own.

    `items`: for SUBMIT lists of content type, id and locale ids; else ids of wagtail-localize's translations.
    """

    class Kind(models.TextChoices):
        SUBMIT = "submit", _("vertaling vragen")
        MACHINE = "machine", _("vertalen door de machine")
        PUBLISH = "publish", _("vertalingen publiceren")

    kind = models.CharField(max_length=10, choices=Kind)
    title = models.CharField(max_length=255)
    items = models.JSONField()
    done = models.PositiveIntegerField(default=0)
    problems = models.JSONField(default=list)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)
    back = models.CharField(max_length=500)

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.title}"

    @property
    def total(self) -> int:
        return len(self.items)
