"""Says what is missing, and where it belongs, when content has no counterpart in the contract."""

from pathlib import Path
from typing import Any

from django.core.checks import Error, register

from content_models.base import translatable_models
from content_models.blocks.content import ContentBlocks
from frontend_contract.document import Document
from frontend_contract.registry import representations


@register()
def every_content_class_is_represented(**kwargs: Any) -> list[Error]:
    return [*_missing_documents(), *_missing_blocks()]


def _missing_documents() -> list[Error]:
    return [
        Error(
            f"{model.__name__} has no document: front ends would never receive it.",
            hint=f"Write a Document with @represents({model.__name__}) in frontend_contract/documents/{_file(model)}.",
            obj=model,
            id="frontend_contract.E001",
        )
        for model in translatable_models()
        if not issubclass(representations().get(model, object), Document)
    ]


def _missing_blocks() -> list[Error]:
    return [
        Error(
            f"The block {name} has no document: front ends would never receive it.",
            hint=(
                f"Write a BlockDocument with @represents({type(block).__name__}) "
                f"in frontend_contract/blocks/{_file(type(block))}."
            ),
            obj=type(block),
            id="frontend_contract.E002",
        )
        for name, block in ContentBlocks().child_blocks.items()
        if type(block) not in representations()
    ]


def _file(content_class: type) -> str:
    return Path(content_class.__module__.replace(".", "/")).name + ".py"
