"""Serializer fields of the contract. Most take one attribute of `Content`; a `Part` is made of all of it."""

import datetime as dt
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.fields import get_attribute


def camel_case(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


class CamelCaseSerializer(serializers.Serializer):
    """Attributes in snake_case, JSON in camelCase."""

    def get_fields(self) -> dict[str, serializers.Field]:
        fields = {}
        for name, field in super().get_fields().items():
            if field.source is None and camel_case(name) != name:
                field.source = name
            fields[camel_case(name)] = field
        return fields


class ContentAttribute(serializers.Field):
    """A field that may mention other content while it is rendered: its value is made by `represent(content, value)`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)

    def get_attribute(self, instance: Any) -> Any:
        return instance, get_attribute(instance, self.source_attrs)

    def to_representation(self, value: Any) -> Any:
        return self.represent(*value)

    def represent(self, content: Any, value: Any) -> Any:
        raise NotImplementedError(f"{type(self).__name__} must say how it represents a value.")


@extend_schema_field(serializers.ListField(child=serializers.CharField()))
class Codes(ContentAttribute):
    """The codes of the chosen terms of a vocabulary; the terms themselves can be included."""

    def __init__(self, collection: str, **kwargs: Any) -> None:
        self.collection = collection
        super().__init__(**kwargs)

    def represent(self, content: Any, value: Any) -> list[str]:
        terms = sorted(value.all(), key=lambda term: (term.position, term.code))
        for term in terms:
            content.mentions.include(term.translation_key, self.collection)
        return [term.code for term in terms]


@extend_schema_field(OpenApiTypes.STR)
class Code(ContentAttribute):
    """The code of the one chosen term of a vocabulary; the term itself can be included."""

    def __init__(self, collection: str, **kwargs: Any) -> None:
        self.collection = collection
        super().__init__(**kwargs)

    def represent(self, content: Any, value: Any) -> str:
        content.mentions.include(value.translation_key, self.collection)
        return str(value.code)


@extend_schema_field(OpenApiTypes.UUID)
class DocumentId(ContentAttribute):
    """The id of another document, to be found among `included` or asked for."""

    def __init__(self, collection: str, **kwargs: Any) -> None:
        self.collection = collection
        super().__init__(**kwargs)

    def represent(self, content: Any, value: Any) -> str:
        return content.mentions.include(value.translation_key, self.collection)


@extend_schema_field(OpenApiTypes.DATE)
class DateField(serializers.DateField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)


class Timestamp(serializers.DateTimeField):
    """A moment, in UTC, as RFC 3339 writes it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, default_timezone=dt.UTC, **kwargs)


class TypeField(serializers.ChoiceField):
    """The one value by which a front end tells documents and blocks apart: the discriminator of the contract."""

    def __init__(self, type_name: str, **kwargs: Any) -> None:
        self.type_name = type_name
        super().__init__(choices=[type_name], read_only=True, **kwargs)

    def get_attribute(self, instance: Any) -> str:
        return self.type_name


class Typed(CamelCaseSerializer):
    """Has `type_name`, and says it in `type`."""

    type_name: str

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "type_name" in vars(cls):
            cls._declared_fields = {"type": TypeField(cls.type_name), **cls._declared_fields}


class Part(CamelCaseSerializer):
    """A nested object made from the whole content by `represent`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if not args:
            kwargs.setdefault("source", "*")
        super().__init__(*args, read_only=True, **kwargs)

    def to_representation(self, instance: Any) -> Any:
        return super().to_representation(self.represent(instance))

    def represent(self, content: Any) -> Any:
        raise NotImplementedError(f"{type(self).__name__} must say what it is made of.")
