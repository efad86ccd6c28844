"""Texts that would harm a page they are shown on, put wherever an editor can type."""

import json
from html.parser import HTMLParser
from typing import Any

from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StructBlock, TextBlock

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)></svg>"
    "<a href='javascript:alert(1)' onclick='alert(1)' style='position:fixed'>klik</a><iframe src='//evil.example'>"
)
TAGS = {"script", "style", "svg", "iframe", "object", "embed", "form", "base", "meta", "link"}

ADDRESSES = {"href", "src", "srcset", "poster", "action", "formaction", "data"}


def poisoned_stream(stream: Any) -> str:
    """The stream as it is stored, with hostile HTML in every text."""
    stored = [block.get_prep_value() for block in stream]
    return json.dumps(
        [{**raw, "value": _poisoned(block.block, raw["value"])} for block, raw in zip(stream, stored, strict=True)]
    )


def _poisoned(block: Any, value: Any) -> Any:
    if isinstance(block, RichTextBlock | CharBlock | TextBlock):
        return HOSTILE
    if isinstance(block, StructBlock):
        return {name: _poisoned(child, value[name]) for name, child in block.child_blocks.items() if name in value}
    if isinstance(block, ListBlock):
        return [{**item, "value": _poisoned(block.child_block, item["value"])} for item in value]
    return value


def harm_in(html: str) -> list[str]:
    """What in the HTML would run, load or hide something."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            found.extend([tag] if tag in TAGS else [])
            for name, value in attributes:
                leads = name in ADDRESSES and ("javascript:" in (value or "").lower() or value == "x")
                found.extend([f"{tag} {name}"] if name.startswith("on") or name == "style" or leads else [])

    Reader(convert_charrefs=True).feed(html)
    return found
