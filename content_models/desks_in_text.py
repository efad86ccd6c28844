"""Which desks a stream of blocks names."""

from collections.abc import Iterator
from typing import Any

from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.snippets.blocks import SnippetChooserBlock


def chosen_snippets(block: Any, value: Any) -> Iterator[Any]:
    """The snippets chosen anywhere within `value`, in order; `block` is the definition of `value`."""
    if value is None:
        return
    if isinstance(block, SnippetChooserBlock):
        yield value
    elif isinstance(block, StreamBlock):
        for child in value:
            yield from chosen_snippets(child.block, child.value)
    elif isinstance(block, ListBlock):
        for child in value:
            yield from chosen_snippets(block.child_block, child)
    elif isinstance(block, StructBlock):
        for name, child_block in block.child_blocks.items():
            yield from chosen_snippets(child_block, value.get(name))


def unpublished_desks(stream: Any) -> list[Any]:
    """The desks in `stream` that nobody can see: not live in the source language, whatever their translations are."""
    chosen = {desk.translation_key: desk for desk in chosen_snippets(stream.stream_block, stream)}
    if not chosen:
        return []
    desks = type(next(iter(chosen.values()))).objects.filter(
        translation_key__in=chosen, locale__profile__is_source=True, live=True
    )
    public = set(desks.values_list("translation_key", flat=True))
    return [desk for key, desk in chosen.items() if key not in public]
