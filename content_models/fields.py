"""Model fields of our own: stream content that stays out of migrations, and lists of codes."""

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField

from content_models.code_choices import CodesFormField, FoldedCheckboxes


class ContentField(StreamField):
    """A StreamField whose block definitions never enter a migration.

    Built without blocks, as migrations do, it loads and saves the raw JSON untouched: a StreamField without its blocks
    would drop every block it does not know and erase the body on the first `save()` of a data migration.
    """

    def __init__(self, block_types: Any = None, **kwargs: Any) -> None:
        self.is_raw = block_types is None
        super().__init__([] if block_types is None else block_types, **kwargs)

    def deconstruct(self) -> tuple[str, str, list, dict]:
        name, path, _args, kwargs = models.Field.deconstruct(self)
        return name, path, [], kwargs

    def clone(self) -> "ContentField":
        """Migration state clones fields by their deconstruction: a real field must keep its blocks there."""
        kwargs = self.deconstruct()[-1]
        return ContentField(None if self.is_raw else self.block_types_arg, **kwargs)

    def contribute_to_class(self, cls: type[models.Model], name: str, **kwargs: Any) -> None:
        if self.is_raw:
            models.Field.contribute_to_class(self, cls, name, **kwargs)
            return
        super().contribute_to_class(cls, name, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        if self.is_raw:
            return self.json_field.from_db_value(value, expression, connection)
        return super().from_db_value(value, expression, connection)

    def to_python(self, value: Any) -> Any:
        return value if self.is_raw else super().to_python(value)

    def get_prep_value(self, value: Any) -> Any:
        return value if self.is_raw else super().get_prep_value(value)

    def get_default(self) -> Any:
        return [] if self.is_raw else super().get_default()


class Terms(ParentalManyToManyField):
    """Terms of a vocabulary, of the source language: which ones is a fact, the same in every language."""

    def __init__(self, to: Any, **kwargs: Any) -> None:
        kwargs |= {"related_name": "+", "limit_choices_to": {"locale__profile__is_source": True}}
        super().__init__(to, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        return super().formfield(**{"widget": forms.CheckboxSelectMultiple, **kwargs})


class CodesField(ArrayField):
    """A list of codes, shown to editors as check boxes. `choices` may be a callable that gives groups of them."""

    CODE_LENGTH = 40

    def __init__(self, choices: Any = None, code_length: int = CODE_LENGTH, **kwargs: Any) -> None:
        self.code_choices = choices or []
        self.code_length = code_length
        kwargs["base_field"] = models.CharField(max_length=code_length)
        super().__init__(default=list, **{k: v for k, v in kwargs.items() if k != "default"})

    def deconstruct(self) -> tuple[str, str, list, dict]:
        name, path, args, kwargs = super().deconstruct()
        for added_by_init in ("base_field", "default"):
            kwargs.pop(added_by_init, None)
        if self.code_length != self.CODE_LENGTH:
            kwargs["code_length"] = self.code_length
        return name, path, args, kwargs

    def formfield(self, **kwargs: Any) -> forms.Field:
        is_grouped = callable(self.code_choices)
        return (CodesFormField if is_grouped else forms.MultipleChoiceField)(
            choices=self.code_choices,
            widget=FoldedCheckboxes if is_grouped else forms.CheckboxSelectMultiple,
            required=False,
            label=self.verbose_name,
            help_text=self.help_text,
        )
