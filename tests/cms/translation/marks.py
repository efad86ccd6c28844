"""Texts that are told apart from all other words: each is one sentence with a number of its own."""

import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from bs4 import BeautifulSoup
from django.utils.html import strip_tags
from wagtail.blocks import EmailBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock, URLBlock
from wagtail.blocks.field_block import BaseChoiceBlock
from wagtail.fields import StreamField
from wagtail.rich_text import RichText

MARK = re.compile(r"Zin \d+ over de tekst\.")
KIND_AND_SIZE = re.compile(r"\(\w+, \d+ [kM]B\)")  # of a file, the same in every language
TRANSLATED = re.compile(r"\[pl\] (Zin \d+ over de tekst\.)")


def marked(obj: Any, numbers: Iterator[int] | None = None) -> dict[str, Any]:
    """The texts of `obj`, each sentence replaced by a mark. The streams of `obj` itself are changed."""
    numbers = numbers or count(1)
    return {
        name: _marked(field.stream_block, getattr(obj, name), numbers)
        if isinstance(field, StreamField)
        else _mark(numbers)
        for name in obj.texts
        for field in [obj._meta.get_field(name)]
    }


def _marked(block: Any, value: Any, numbers: Iterator[int]) -> Any:
    if isinstance(block, StreamBlock | ListBlock):
        for child in value if isinstance(block, StreamBlock) else value.bound_blocks:
            child.value = _marked(child.block, child.value, numbers)
    elif isinstance(block, StructBlock):
        for name, child_block in block.child_blocks.items():
            value[name] = _marked(child_block, value[name], numbers)
    elif isinstance(block, RichTextBlock):
        return _marked_html(value.source, numbers)
    elif isinstance(value, str) and not isinstance(block, BaseChoiceBlock | URLBlock | EmailBlock):
        return _mark(numbers)
    return value


def _marked_html(html: str, numbers: Iterator[int]) -> RichText:
    soup = BeautifulSoup(html, "html.parser")
    for words in soup.find_all(string=True):
        if words.strip():
            words.replace_with(_mark(numbers))
    return RichText(str(soup))


def _mark(numbers: Iterator[int]) -> str:
    return f"Zin {next(numbers)} over de tekst."


def marks(text: str) -> set[str]:
    return set(MARK.findall(text))


def other_words(text: str) -> str:
    """What else a reader reads in a text or in HTML."""
    return " ".join(re.findall(r"\w+", KIND_AND_SIZE.sub("", MARK.sub("", strip_tags(text)))))
