"""One port for both roles on a developer's machine: hands what is under /api, /docs and /media to the api process.

Not used in production: there the edge routes to the two roles, and the editors' role is not public at all.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import quote

import urllib3
from django.core.handlers.wsgi import LimitedStream
from urllib3.util import SKIP_HEADER, Timeout

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

HOP_BY_HOP = {
    "connection",
    "keep-alive",
    "proxy",  # never sent by a browser; as HTTP_PROXY it comes from this process's own environment
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
}
CHUNK = 64 * 1024


class FrontDoor:
    """WSGI: those for /api, /docs, /media and below go to `upstream`, a URL without path, others to `application`."""

    def __init__(self, application: Application, upstream: str) -> None:
        self.application = application
        self.pool = urllib3.connection_from_url(
            upstream, maxsize=32, timeout=Timeout(connect=2, read=60), retries=False
        )

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path in ("/api", "/docs") or path.startswith(("/api/", "/docs/", "/media/")):
            return self.forward(environ, start_response)
        return self.application(environ, start_response)

    def forward(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            response = self.pool.urlopen(
                environ["REQUEST_METHOD"],
                target(environ),
                body=body(environ),
                headers=request_headers(environ),
                redirect=False,
                preload_content=False,
                decode_content=False,
            )
        except urllib3.exceptions.HTTPError:
            return bad_gateway(start_response)
        start_response(f"{response.status} {response.reason or 'Unknown'}", end_to_end(response.headers.iteritems()))
        return pieces(response)


def target(environ: dict[str, Any]) -> str:
    """The path as it was asked for, with the query string untouched."""
    path = quote(environ["PATH_INFO"].encode("latin-1"), safe="/:@!$&'()*+,;=-._~")
    query = environ.get("QUERY_STRING", "")
    return f"{path}?{query}" if query else path


def body(environ: dict[str, Any]) -> Any:
    """The request's body as a file, or None where it has none."""
    if "chunked" in environ.get("HTTP_TRANSFER_ENCODING", "").lower():
        return environ["wsgi.input"]
    length = int(environ.get("CONTENT_LENGTH") or 0)
    return LimitedStream(environ["wsgi.input"], length) if length else None


def request_headers(environ: dict[str, Any]) -> dict[str, str]:
    # urllib3 would add these two of its own accord.
    headers = {"Accept-Encoding": SKIP_HEADER, "User-Agent": SKIP_HEADER}
    sent = [(key[5:].replace("_", "-").title(), value) for key, value in environ.items() if key.startswith("HTTP_")]
    for key in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        if environ.get(key):
            sent.append((key.replace("_", "-").title(), environ[key]))
    return headers | dict(end_to_end(sent))


def end_to_end(headers: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Without the headers that belong to one connection only, among them those that Connection names."""
    pairs = list(headers)
    named = {name.strip().lower() for key, value in pairs if key.lower() == "connection" for name in value.split(",")}
    return [(key, value) for key, value in pairs if key.lower() not in HOP_BY_HOP | named]


def pieces(response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
    try:
        # Not stream(), which waits until it has a full chunk.
        while piece := response.read1(CHUNK, decode_content=False):
            yield piece
        response.release_conn()
    finally:
        # Does nothing to a connection that is back in the pool.
        response.close()


def bad_gateway(start_response: Callable[..., Any]) -> list[bytes]:
    problem = {"type": "about:blank", "title": "Bad Gateway", "status": 502, "detail": "The API is not running."}
    content = json.dumps(problem).encode()
    headers = [("Content-Type", "application/problem+json"), ("Content-Length", str(len(content)))]
    start_response("502 Bad Gateway", [*headers, ("Cache-Control", "no-store")])
    return [content]
