"""What a content path such as `body.<block id>.title` leads to: the names of its fields and blocks, and the blocks."""

from typing import Any, NamedTuple

from wagtail.blocks import Block, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField


class Place(NamedTuple):
    """`field_path` names every step (`body.warning.title`), as wagtail-localize does; `blocks` are those on the way."""

    field_path: str
    blocks: tuple[Block, ...] = ()


def place(obj: Any, path: str) -> Place:
    """Where `path` leads in `obj`."""
    name, *rest = path.split(".")
    if not isinstance(obj._meta.get_field(name), StreamField):
        return Place(path)
    names, blocks, value = [name], [], getattr(obj, name)
    for part in rest:
        step, block, value = _enter(value, part)
        names.append(step)
        blocks.append(block)
    return Place(".".join(names), tuple(blocks))


def _enter(value: Any, part: str) -> tuple[str, Block, Any]:
    if isinstance(value, StructValue):
        return part, value.block.child_blocks[part], value[part]
    if isinstance(value, ListValue):
        child = next(child for child in value.bound_blocks if child.id == part)
        return "item", child.block, child.value
    if hasattr(value, "stream_block"):
        child = next(child for child in value if child.id == part)
        return child.block_type, child.block, child.value
    return part, Block(), None  # a block that names parts of its own value, as a table does


def label_of(obj: Any, path: str) -> str:
    """How editors call the place: the field, and the blocks on the way to it."""
    field = obj._meta.get_field(path.split(".")[0])
    labels = [str(field.verbose_name), *(str(block.label) for block in place(obj, path).blocks if block.label)]
    return " › ".join(dict.fromkeys(label.capitalize() for label in labels))
