"""Refuses blocks whose words no translator would ever get: wagtail-localize passes over them, and counts 100 %."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.checks import Error, register
from wagtail import blocks
from wagtail.blocks.field_block import BaseChoiceBlock
from wagtail.fields import StreamField

from content_models.base import Content

TRANSLATED = (blocks.CharBlock, blocks.TextBlock)
NO_WORDS = (
    BaseChoiceBlock,
    blocks.BooleanBlock,
    blocks.ChooserBlock,
    blocks.DateBlock,
    blocks.DateTimeBlock,
    blocks.DecimalBlock,
    blocks.EmailBlock,
    blocks.FloatBlock,
    blocks.IntegerBlock,
    blocks.StaticBlock,
    blocks.TimeBlock,
    blocks.URLBlock,
)
OWN_WAY = ("get_translatable_segments", "restore_translated_segments")


@register()
def every_text_reaches_translators(**kwargs: Any) -> list[Error]:
    models = [model for model in apps.get_models() if issubclass(model, Content)]
    fields = [(model, model._meta.get_field(name)) for model in models for name in model.texts]
    return [
        error
        for model, field in fields
        if isinstance(field, StreamField)
        for error in untranslatable(field.stream_block, f"{model.__name__}.{field.name}")
    ]


def untranslatable(block: blocks.Block, path: str, *, is_in_struct: bool = False) -> Iterator[Error]:
    """An error for each block within `block`, found at `path`, whose text would stay as it is in every language."""
    if all(hasattr(block, name) for name in OWN_WAY):
        return
    if isinstance(block, blocks.StreamBlock):
        for name, child in block.child_blocks.items():
            yield from untranslatable(child, f"{path}.{name}")
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _in_struct(child, f"{path}.{name}", is_in_struct=is_in_struct)
    elif isinstance(block, blocks.ListBlock):
        yield from untranslatable(block.child_block, f"{path}.item")
    elif isinstance(block, blocks.RichTextBlock):
        yield from _in_rich_text(block, path)
    elif not isinstance(block, (*TRANSLATED, *NO_WORDS)):
        yield _error(
            block,
            path,
            "Build it from text, rich text, list and struct blocks, or write get_translatable_segments and "
            "restore_translated_segments on its class; a block that holds no words belongs in NO_WORDS.",
        )


def _in_struct(block: blocks.Block, path: str, *, is_in_struct: bool) -> Iterator[Error]:
    if is_in_struct and isinstance(block, blocks.ListBlock):
        yield _error(block, path, "Put this list, or the struct that it is in, into a list or a stream of its own.")
    else:
        yield from untranslatable(block, path, is_in_struct=isinstance(block, blocks.StructBlock))


def _in_rich_text(block: blocks.RichTextBlock, path: str) -> Iterator[Error]:
    if block.features is None or "image" in block.features:
        yield _error(block, path, "Name its features, without image: a description within running text stays as it is.")


def _error(block: blocks.Block, path: str, hint: str) -> Error:
    name = type(block).__name__
    return Error(
        f"The block {path} ({name}) has words that wagtail-localize never gives to translators.",
        hint=hint,
        obj=type(block),
        id="translation.E001",
    )
