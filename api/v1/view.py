"""What all views of the API share: read only, strict parameters, answers of bytes with an ETag."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.views import APIView

from api.caching import Answer, etag, is_fresh, not_modified, whole
from api.deprecations import Deprecation, announce
from api.v1.parameters import Parameter, read_parameters

READING = {"GET", "HEAD"}
PLAIN = {"*/*", "application/json"}


def takes_json(request: HttpRequest) -> bool:
    """Whether the Accept header says so in plain words."""
    accepted = request.META.get("HTTP_ACCEPT", "*/*")
    return any(each.strip() in PLAIN for each in accepted.split(","))


class ReadOnlyView(APIView):
    """GET, HEAD and OPTIONS. Subclasses find their `answer`."""

    parameters: ClassVar[Mapping[str, Parameter]] = {}
    deprecated: ClassVar[Deprecation | None] = None

    def dispatch(self, request: HttpRequest, *args: Any, **path: Any) -> Any:
        """A plain question goes past what the framework does for others, which takes as long as Django itself."""
        if request.method not in READING or not takes_json(request):
            return super().dispatch(request, *args, **path)
        try:
            response = self.read(request, **path)
        except Exception as error:
            self.args, self.kwargs = args, path
            self.request = self.initialize_request(request, *args, **path)
            response = self.handle_exception(error)
        self.headers = self.default_response_headers
        return self.finalize_response(request, response, *args, **path)

    def get(self, request: Any, **path: Any) -> HttpResponseBase:
        return self.read(request._request, **path)

    def read(self, query: HttpRequest, **path: Any) -> HttpResponseBase:
        """The answer, or 304 where the client holds it: then no body is read."""
        values = read_parameters(query, self.parameters)
        request_key = (query.path, values)
        if "If-None-Match" in query.headers:
            known = self.answer(values, bodies=False, **path)
            tag = etag(request_key, known.versions)
            if is_fresh(query, tag):
                return _linked(not_modified(known, tag), query, known)
        found = self.answer(values, bodies=True, **path)
        return _linked(whole(found, etag(request_key, found.versions)), query, found)

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> Any:
        final = super().finalize_response(request, response, *args, **kwargs)
        given = (self.parameters[name].deprecated for name in request.GET if name in self.parameters)
        announce(final, (each for each in (self.deprecated, *given) if each))
        return final

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        response = HttpResponse(status=204)
        del response["Content-Type"]
        return response

    def answer(self, values: dict[str, Any], *, bodies: bool, **path: Any) -> Answer:
        """What there is; raises Problem where there is nothing. Without `bodies`, the same versions and no body."""
        raise NotImplementedError(f"{type(self).__name__} must answer.")


def _linked(response: HttpResponse, request: HttpRequest, answer: Answer) -> HttpResponse:
    """Pages of a list link to themselves and to the next one (RFC 8288)."""
    if answer.next_page is None:
        return response
    links = [_link(request, "self")]
    if answer.next_page:
        links.append(_link(request, "next", **answer.next_page))
    response["Link"] = ", ".join(links)
    return response


def _link(request: HttpRequest, relation: str, **changed: str) -> str:
    query = request.GET.copy()
    for name, value in changed.items():
        query[name] = value
    question = f"?{query.urlencode()}" if query else ""
    return f'<{settings.API_BASE_URL}{request.path}{question}>; rel="{relation}"'
