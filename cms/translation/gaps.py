"""Texts that stored blocks lack, because their block got them later: wagtail-localize would stumble over them."""

from typing import Any

from wagtail.blocks import Block, CharBlock, ListBlock, StreamBlock, StructBlock, StructValue, TextBlock
from wagtail.fields import StreamField


def fill_gaps(obj: Any) -> None:
    """Make each missing text within the streams of `obj` an empty one, as the admin's form does."""
    for name in obj.texts:
        field = obj._meta.get_field(name)
        if isinstance(field, StreamField):
            _fill(field.stream_block, getattr(obj, name))


def _fill(block: Block, value: Any) -> None:
    if isinstance(block, StreamBlock):
        for child in value:
            _fill(child.block, child.value)
    elif isinstance(block, ListBlock):
        for child in value:
            _fill(block.child_block, child)
    elif isinstance(block, StructBlock) and isinstance(value, StructValue):
        for name, child_block in block.child_blocks.items():
            if value[name] is None and isinstance(child_block, CharBlock | TextBlock):
                value[name] = ""
            _fill(child_block, value[name])
