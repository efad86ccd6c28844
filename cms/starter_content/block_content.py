"""The texts of a file as blocks, led by the blocks' own definitions: keys become the objects of one language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail import blocks
from wagtail.blocks import Block
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.importing.stable_ids import stable_id

LINK = re.compile(r'<a linktype="([\w-]+)" key="([\w-]+)">(.*?)</a>')


class Absent(Exception):
    """What the text points to is not there: editors took it away."""


@dataclass(frozen=True, slots=True)
class Targets:
    """What the texts of one language can point to: database ids by key."""

    pages: Mapping[str, int] = field(default_factory=dict)
    desks: Mapping[str, int] = field(default_factory=dict)
    images: Mapping[str, int] = field(default_factory=dict)
    terms: Mapping[str, int] = field(default_factory=dict)


def stream_content(stream: Block, name: str, written: list[Any], targets: Targets) -> list[dict[str, Any]]:
    """The blocks in the form in which the database keeps them, with the same ids in every language.

    `written`: one-key mappings of a block's type to its value; bare values where the stream knows one type only. What
    is nothing without a target that is absent is left out, a link to it becomes plain text.
    """
    found = []
    for number, entry in enumerate(written, start=1):
        kind, value = _kind_and_value(stream, entry)
        place = f"{name}/{number}"
        try:
            content = _content(stream.child_blocks[kind], place, value, targets)
        except Absent:
            continue
        found.append({"type": kind, "value": content, "id": _id(place)})
    return found


def linked(text: str, targets: Targets) -> str:
    """Rich text with its links by key made links by id."""
    ids = {"page": targets.pages, "glossary-term": targets.terms}

    def by_id(link: re.Match[str]) -> str:
        kind, key, words = link.groups()
        return f'<a linktype="{kind}" id="{ids[kind][key]}">{words}</a>' if key in ids[kind] else words

    return LINK.sub(by_id, text)


def _kind_and_value(stream: Block, entry: Any) -> tuple[str, Any]:
    if len(stream.child_blocks) == 1:
        return next(iter(stream.child_blocks)), entry
    ((kind, value),) = entry.items()
    return kind, value


def _content(block: Block, place: str, value: Any, targets: Targets) -> Any:
    if isinstance(block, blocks.StreamBlock):
        return stream_content(block, place, value, targets)
    if isinstance(block, blocks.ListBlock):
        return list(_items(block.child_block, place, value, targets))
    if isinstance(block, blocks.StructBlock):
        return _fields(block, place, value, targets)
    ids = _ids_for(block, targets)
    if ids is not None:
        return _target(ids, value)
    return linked(value, targets) if isinstance(value, str) else value


def _items(child: Block, place: str, values: list[Any], targets: Targets) -> Iterator[dict[str, Any]]:
    for number, value in enumerate(values, start=1):
        name = f"{place}/{value if _is_chooser(child) else number}"
        try:
            yield {"type": "item", "value": _content(child, name, value, targets), "id": _id(name)}
        except Absent:
            continue


def _fields(block: Block, place: str, value: Any, targets: Targets) -> dict[str, Any]:
    """A bare text is the first field, such as the text of a heading."""
    given = value if isinstance(value, Mapping) else {next(iter(block.child_blocks)): value}
    unknown = set(given) - set(block.child_blocks)
    if unknown:
        raise ValueError(f"{place}: {block.name} has no {', '.join(sorted(unknown))}")
    return {name: _content(block.child_blocks[name], f"{place}/{name}", given[name], targets) for name in given} | {
        name: child.get_prep_value(child.get_default())
        for name, child in block.child_blocks.items()
        if name not in given
    }


def _is_chooser(block: Block) -> bool:
    return isinstance(block, blocks.ChooserBlock)


def _ids_for(block: Block, targets: Targets) -> Mapping[str, int] | None:
    if isinstance(block, SnippetChooserBlock):
        return targets.desks
    if isinstance(block, blocks.PageChooserBlock):
        return targets.pages
    return targets.images if isinstance(block, ImageChooserBlock) else None


def _target(ids: Mapping[str, int], key: str) -> int:
    if key not in ids:
        raise Absent(key)
    return ids[key]


def _id(name: str) -> str:
    return str(stable_id("blocks", name))
