"""The texts of a page file as the content of one page: keys become the objects of the page's own language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cms.importing.stable_ids import stable_id

PAGE_LINK = re.compile(r'<a linktype="page" key="([\w-]+)">')
TEXT_FIELDS = ("title", "neutral_title", "slug", "summary")


@dataclass(frozen=True, slots=True)
class Targets:
    """What the texts of one language can point to: database ids by key. What is not there is left out."""

    pages: Mapping[str, int] = field(default_factory=dict)
    desks: Mapping[str, int] = field(default_factory=dict)


def fill_texts(page: Any, key: str, texts: Mapping[str, Any], targets: Targets) -> None:
    """Put the texts of one language into the page. Blocks keep their ids in every language, for translators' work."""
    for name in TEXT_FIELDS:
        setattr(page, name, texts[name])
    page.body = page.body.stream_block.to_python(raw_blocks(f"{key}/body", texts["body"], targets))
    if "next_steps" in texts:
        steps = [
            {"type": "next_step", "value": step}
            for step in texts["next_steps"]
            if step["reporting_point"] in targets.desks
        ]
        page.next_steps = page.next_steps.stream_block.to_python(raw_blocks(f"{key}/next-steps", steps, targets))


def raw_blocks(name: str, blocks: list[dict[str, Any]], targets: Targets) -> list[dict[str, Any]]:
    """Blocks of a file in the form in which the database keeps them."""
    return [
        {
            "type": block["type"],
            "value": _value(block["value"], f"{name}/{number}", targets),
            "id": _id(f"{name}/{number}"),
        }
        for number, block in enumerate(blocks, start=1)
    ]


def _value(value: Any, name: str, targets: Targets) -> Any:
    if not isinstance(value, dict):
        return _linked(value, targets)
    return {field: _field(field, content, name, targets) for field, content in value.items()}


def _field(field: str, content: Any, name: str, targets: Targets) -> Any:
    if field == "reporting_point":
        return targets.desks[content]
    if field == "reporting_points":
        present = [key for key in content if key in targets.desks]
        return [{"type": "item", "value": targets.desks[key], "id": _id(f"{name}/{key}")} for key in present]
    if field == "level":
        return str(content)
    return _linked(content, targets)


def _linked(text: str, targets: Targets) -> str:
    return PAGE_LINK.sub(lambda link: f'<a linktype="page" id="{targets.pages[link[1]]}">', text)


def _id(name: str) -> str:
    return str(stable_id("blocks", name))
