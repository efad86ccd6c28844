"""What all views of the API share: read only, strict parameters, answers of bytes."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from rest_framework.views import APIView

from api.v1.parameters import Parameter, read_parameters


class ReadOnlyView(APIView):
    """GET, HEAD and OPTIONS. Subclasses answer from `answer(values, **path)`."""

    parameters: ClassVar[Mapping[str, Parameter]] = {}

    def get(self, request: Any, **path: Any) -> HttpResponse:
        return self.answer(request._request, read_parameters(request._request, self.parameters), **path)

    def options(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponse(status=204, headers={"Allow": ", ".join(self.allowed_methods)})

    def answer(self, request: HttpRequest, values: dict[str, Any], **path: Any) -> HttpResponse:
        raise NotImplementedError(f"{type(self).__name__} must answer.")
