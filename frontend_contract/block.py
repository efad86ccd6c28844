"""What all blocks of a body have in common, and the field that lists them."""

from typing import Any

from django.utils.safestring import SafeString
from rest_framework import serializers
from wagtail.blocks import StreamBlock

from frontend_contract.content import Content
from frontend_contract.fields import ContentAttribute, Typed
from frontend_contract.registry import representation_of


class BlockDocument(Typed):
    """One block: typed fields, and the same as HTML that is safe to put into any page."""

    id = serializers.CharField(help_text="Stays the same when the block is edited or moved.")
    html = serializers.CharField(help_text="Render-ready and safe. For a block type you do not know, use this.")

    @classmethod
    def represent(cls, value: Any, content: Content) -> dict[str, Any]:
        """The block's own fields, by their JSON names."""
        raise NotImplementedError(f"{cls.__name__} must say how it represents its value.")

    @classmethod
    def as_html(cls, data: dict[str, Any]) -> SafeString:
        raise NotImplementedError(f"{cls.__name__} must say how it looks as HTML.")


class Blocks(ContentAttribute):
    """The blocks of a stream, in order. Clients skip, or show the `html` of, types they do not know."""

    def __init__(self, stream_block: type[StreamBlock], **kwargs: Any) -> None:
        self.stream_block = stream_block
        super().__init__(**kwargs)

    def represent(self, content: Content, value: Any) -> list[dict[str, Any]]:
        return [block_document(child, content) for child in value]

    def block_classes(self) -> list[type[BlockDocument]]:
        return [representation_of(type(block)) for block in self.stream_block().child_blocks.values()]


def block_document(child: Any, content: Content) -> dict[str, Any]:
    block_class = representation_of(type(child.block))
    data = {"type": block_class.type_name, "id": child.id, **block_class.represent(child.value, content)}
    return {**data, "html": block_class.as_html(data)}
