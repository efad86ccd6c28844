"""The parameters of a view, read from the table by which it checks them."""

from collections.abc import Mapping
from typing import Any, Protocol

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter


class Parameter(Protocol):
    """As the API's views keep them."""

    @property
    def description(self) -> str: ...
    @property
    def default(self) -> Any: ...
    @property
    def schema(self) -> Mapping[str, Any] | None: ...
    @property
    def required(self) -> bool: ...
    @property
    def deprecated(self) -> object: ...


ID = OpenApiParameter("id", OpenApiTypes.UUID, OpenApiParameter.PATH, description="The same in every locale.")


def query_parameters(table: Mapping[str, Parameter]) -> list[OpenApiParameter]:
    return [
        OpenApiParameter(
            name,
            type=_schema(parameter),
            location=OpenApiParameter.QUERY,
            description=parameter.description,
            required=parameter.required,
            deprecated=parameter.deprecated is not None,
        )
        for name, parameter in table.items()
    ]


def _schema(parameter: Parameter) -> dict[str, Any]:
    schema = dict(parameter.schema or {"type": "string"})
    default = _text(parameter.default)
    return {**schema, "default": default} if default and "default" not in schema else schema


def _text(default: Any) -> str:
    """The default as it would stand in a query."""
    return ",".join(default) if isinstance(default, list | tuple) else str(default or "")
