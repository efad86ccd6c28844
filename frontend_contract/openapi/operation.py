"""One view as one operation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers

from frontend_contract.openapi import answers
from frontend_contract.openapi.documents import component_name
from frontend_contract.openapi.examples import referenced
from frontend_contract.openapi.parameters import ID, query_parameters


@dataclass(frozen=True)
class Operation:
    """What a view cannot tell by itself. `examples` are names of files in `examples/`."""

    id: str
    tag: str
    summary: str
    answer: type[serializers.Serializer]
    answer_description: str = "As asked."
    headers: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    can_be_gone: bool = False
    media_type: str = "application/json"
    question: type[serializers.Serializer] | None = None  # the body of the request


class OperationSchema(AutoSchema):
    """Describes a view that has an `operation`."""

    view: Any

    @property
    def described(self) -> Operation:
        operation: Operation = self.view.operation
        return operation

    def get_operation_id(self) -> str:
        return self.described.id

    def get_summary(self) -> str:
        return self.described.summary

    def get_description(self) -> str:  # type: ignore[override]  # as in drf-spectacular
        return ""

    def get_tags(self) -> list[str]:
        return [self.described.tag]

    def get_override_parameters(self) -> list[Any]:
        path: list[OpenApiParameter] = [ID] if "{id}" in self.path else []
        return [*path, *query_parameters(self.view.parameters)]

    def get_request_serializer(self) -> Any:
        return self.described.question

    def get_response_serializers(self) -> Any:
        return {"200": self.described.answer}

    def get_serializer_name(self, serializer: Any, direction: Any) -> str:
        return component_name(type(serializer))

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        operation = super().get_operation(*args, **kwargs)
        if operation is not None:
            operation["responses"] = self._responses(operation["responses"]["200"])
        return operation

    def _responses(self, answer: dict[str, Any]) -> dict[str, Any]:
        described = self.described
        always = answers.ALWAYS if described.question is None else answers.ALWAYS_OF_A_QUESTION
        headers = answers.headers([*always, *described.headers])
        answer |= {"description": described.answer_description, "headers": headers}
        answer["content"] = {described.media_type: answer["content"]["application/json"]}
        if examples := referenced(described.examples):
            answer["content"][described.media_type]["examples"] = examples
        if described.question is not None:
            return {"200": answer, **answers.problems([400, 404, 406, 413, 415, 429, 500, 503])}
        statuses = [400, 404, 406, *([410] if described.can_be_gone else []), 429, 500, 503]
        return {
            "200": answer,
            "304": {"description": answers.NOT_MODIFIED, "headers": headers},
            **answers.problems(statuses),
        }


class ContractGenerator(SchemaGenerator):
    """Refuses a view that nobody described, instead of guessing."""

    def create_view(self, callback: Any, method: str, request: Any = None) -> Any:
        view = super().create_view(callback, method, request)
        if not hasattr(view, "operation"):
            where = "frontend_contract/openapi/views.py"
            raise LookupError(f"{type(view).__name__} is not described: add an OpenApiViewExtension to {where}.")
        return view


def described(view: type, operation: Operation) -> Any:
    """The view, with its description."""
    members: Mapping[str, Any] = {"operation": operation, "schema": OperationSchema()}
    return type(view.__name__, (view,), dict(members))
