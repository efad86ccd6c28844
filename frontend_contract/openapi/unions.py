"""One of several shapes, told apart by one property: documents by `type`, blocks by `type`, changes by `kind`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import build_array_type
from drf_spectacular.utils import Direction, PolymorphicProxySerializer
from rest_framework import serializers

Schema = dict[str, Any]


@dataclass(frozen=True)
class OneOf:
    """`shapes`: value of the property -> serializer. A single shape stands for itself."""

    name: str
    told_apart_by: str
    shapes: Mapping[str, type[serializers.Serializer]]

    def reference(self, schema: AutoSchema) -> Schema:
        """A reference to the component, which is made where it is missing."""
        if len(self.shapes) == 1:
            return _reference(schema, next(iter(self.shapes.values())))
        return _reference(schema, PolymorphicProxySerializer(self.name, dict(self.shapes), self.told_apart_by))


class ShapeField(serializers.Field):
    """For the description only: one of the shapes of any of these unions."""

    def __init__(self, *unions: OneOf, **kwargs: Any) -> None:
        self.unions = unions
        super().__init__(read_only=True, **kwargs)


class DescribeShapes(OpenApiSerializerFieldExtension):
    target_class = "frontend_contract.openapi.unions.ShapeField"

    def map_serializer_field(self, auto_schema: AutoSchema, direction: Direction) -> Schema:
        references = [union.reference(auto_schema) for union in self.target.unions]
        return references[0] if len(references) == 1 else {"anyOf": references}


class DescribeBlocks(OpenApiSerializerFieldExtension):
    target_class = "frontend_contract.block.Blocks"

    def map_serializer_field(self, auto_schema: AutoSchema, direction: Direction) -> Schema:
        blocks = {block.type_name: block for block in self.target.block_classes()}
        union = OneOf(self.target.stream_block.__name__.removesuffix("s"), "type", blocks)
        return build_array_type(union.reference(auto_schema))


def _reference(schema: AutoSchema, serializer: Any) -> Schema:
    return schema.resolve_serializer(serializer, "response").ref
