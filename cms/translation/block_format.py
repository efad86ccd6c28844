"""Lists without ids: wagtail-localize passes over them, and what they say would stay as it is in every language."""

from collections.abc import Iterator
from typing import Any

from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField


class ListWithoutIds(ValueError):
    """Stored JSON has a list as Wagtail kept it before 2.16. The admin writes none: code that wrote JSON did."""

    def __init__(self, obj: Any, path: str) -> None:
        super().__init__(
            f"{path} of {obj!r} is a plain list, which translators would never get: "
            'write each of its items as {"type": "item", "id": …, "value": …}.'
        )


def require_ids(obj: Any) -> None:
    """Raises ListWithoutIds where a list in the texts of `obj` has items that no translation could be kept for."""
    for name in obj.texts:
        field = obj._meta.get_field(name)
        if isinstance(field, StreamField):
            for path in _plain_lists(field.stream_block, getattr(obj, name).raw_data, name):
                raise ListWithoutIds(obj, path)


def _plain_lists(block: Block, raw: Any, path: str) -> Iterator[str]:
    if isinstance(block, StreamBlock):
        for child in raw:
            if child["type"] in block.child_blocks:  # Wagtail drops the others
                yield from _plain_lists(block.child_blocks[child["type"]], child["value"], f"{path}.{child['type']}")
    elif isinstance(block, StructBlock) and isinstance(raw, dict):
        for name in block.child_blocks.keys() & raw.keys():
            yield from _plain_lists(block.child_blocks[name], raw[name], f"{path}.{name}")
    elif isinstance(block, ListBlock):
        for item in raw:
            if not block._item_is_in_block_format(item):
                yield path
            else:
                yield from _plain_lists(block.child_block, item["value"], f"{path}.item")
