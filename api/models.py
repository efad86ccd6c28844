"""The published tables: all that the public role may read. Written by `api.store` only."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class State(models.TextChoices):
    LIVE = "live"
    REMOVED = "removed"
    RECALLED = "recalled"


class PublishedDocument(models.Model):
    """One object in one locale, as the ready JSON text that is served. A tombstone keeps its row, without its texts."""

    pk = models.CompositePrimaryKey("document_id", "locale")
    document_id = models.UUIDField(db_column="id")
    locale = models.CharField(max_length=20)
    collection = models.CharField(max_length=40)
    type = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=State)
    sequence = models.BigIntegerField(unique=True)
    sort = models.CharField(max_length=120)
    facets = ArrayField(models.CharField(max_length=120), default=list)
    included = ArrayField(models.UUIDField(), default=list)
    included_collections = ArrayField(models.CharField(max_length=40), default=list)
    body = models.TextField()
    summary = models.TextField()
    search_config = models.CharField(max_length=20, db_default="simple")
    search_title = models.TextField(db_default="")
    search_keywords = models.TextField(db_default="")
    search_text = models.TextField()
    search_vector = SearchVectorField(db_default="")
    next_change_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=40, blank=True)
    explanation = models.TextField(blank=True)
    replacement = models.UUIDField(null=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "published_document"
        indexes = [
            models.Index(fields=["collection", "locale", "sort", "document_id"], name="published_list"),
            models.Index(
                fields=["next_change_at"], name="published_due", condition=models.Q(next_change_at__isnull=False)
            ),
            GinIndex(fields=["facets"], name="published_facets"),
            GinIndex(fields=["search_vector"], name="published_search"),
            GinIndex(
                models.Func("search_vector", template="ts_filter(%(expressions)s, '{a,b}')"),
                name="published_search_title",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.collection}/{self.document_id} ({self.locale}): {self.state}"


class PublishedLexeme(models.Model):
    """A word of the texts of one locale as search knows it, and in how many documents it is. The word "": in all."""

    pk = models.CompositePrimaryKey("locale", "lexeme")
    locale = models.CharField(max_length=20)
    lexeme = models.CharField(max_length=2050)
    documents = models.IntegerField()

    class Meta:
        db_table = "published_lexeme"
        indexes = [GinIndex(fields=["lexeme"], name="published_lexeme_parts", opclasses=["gin_trgm_ops"])]

    def __str__(self) -> str:
        return f"{self.locale}:{self.lexeme} ({self.documents})"


class PathKind(models.TextChoices):
    PAGE = "page"
    REDIRECT = "redirect"
    GONE = "gone"


class PublishedPath(models.Model):
    """What lives, or once lived, at a path of one locale. A page is at one path and may have many old ones."""

    pk = models.CompositePrimaryKey("locale", "path")
    locale = models.CharField(max_length=20)
    path = models.CharField(max_length=1000)
    kind = models.CharField(max_length=10, choices=PathKind)
    target = models.UUIDField()
    sequence = models.BigIntegerField(unique=True)

    class Meta:
        db_table = "published_path"
        indexes = [models.Index(fields=["target", "locale"], name="published_path_target")]

    def __str__(self) -> str:
        return f"{self.locale}:{self.path} {self.kind} {self.target}"


class PublishedStore(models.Model):
    """One row. A restored backup starts a new epoch, so that cursors of the lost future are refused, not misread.

    Tombstones up to the sequence `forgotten` are no longer kept: older cursors are refused too.
    """

    epoch = models.UUIDField(primary_key=True)
    forgotten = models.BigIntegerField(db_default=0)

    class Meta:
        db_table = "published_store"

    def __str__(self) -> str:
        return str(self.epoch)
