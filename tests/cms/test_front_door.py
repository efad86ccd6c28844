"""A real upstream behind a real front door; requests are written by hand where a client library would tidy them up."""

import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest

from cms.front_door import FrontDoor


class QuietHandler(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


class ThreadedServer(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    block_on_close = False


@contextmanager
def served(application: Callable) -> Iterator[int]:
    server = make_server("127.0.0.1", 0, application, ThreadedServer, QuietHandler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def upstream(environ: dict, start_response: Callable) -> list[bytes]:
    """Says what it was asked, so that a test can compare it with what the client sent."""
    path = environ["PATH_INFO"]
    if path == "/api/not-modified":
        start_response("304 Not Modified", [("ETag", '"1"')])
        return []
    if path == "/api/redirect":
        start_response("302 Found", [("Location", "/api/elsewhere"), ("Content-Length", "0")])
        return []
    length = int(environ.get("CONTENT_LENGTH") or 0)
    sent = environ["wsgi.input"].read(length).decode()
    asked = [environ["REQUEST_METHOD"], path, environ["QUERY_STRING"], sent, environ.get("CONTENT_TYPE", "")]
    headers = sorted(key for key in environ if key.startswith("HTTP_"))
    content = "\n".join([*asked, *headers]).encode()
    start_response(
        "200 OK",
        [
            ("Content-Length", str(len(content))),
            ("Vary", "Accept"),
            ("Vary", "Origin"),
            ("X-Host", environ["HTTP_HOST"]),
        ],
    )
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [content]


def editing(environ: dict, start_response: Callable) -> list[bytes]:
    start_response("200 OK", [("Content-Length", "7")])
    return [b"editing"]


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with served(upstream) as upstream_port, served(FrontDoor(editing, f"http://127.0.0.1:{upstream_port}")) as own:
        yield own


def ask(port: int, method: str, path: str, body: str | None = None, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request(method, path, body, headers)
    return connection.getresponse()


def ask_raw(port: int, request: str) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(request.encode())
        return b"".join(iter(lambda: connection.recv(4096), b""))


@pytest.mark.parametrize("path", ["/", "/admin/", "/apiary", "/documents/api/"])
def test_other_paths_stay_with_the_editors(port: int, path: str) -> None:
    assert ask(port, "GET", path).read() == b"editing"


def test_the_api_gets_method_path_query_and_body_as_they_were_sent(port: int) -> None:
    answer = ask(port, "POST", "/api/v1/%C3%A9%20%25?q=a%26b&q=%2F", "situation", **{"Content-Type": "text/plain"})
    assert answer.read().decode().split("\n")[:5] == [
        "POST",
        "/api/v1/Ã© %",
        "q=a%26b&q=%2F",
        "situation",
        "text/plain",
    ]
    assert ask(port, "OPTIONS", "/api").read().startswith(b"OPTIONS\n/api\n")


def test_headers_go_both_ways_but_not_those_of_one_connection(port: int) -> None:
    request = "GET /api HTTP/1.0\r\nHost: example.org\r\nConnection: x-mine\r\nX-Mine: 1\r\nTE: trailers\r\nX-Other: 2"
    head, content = ask_raw(port, f"{request}\r\n\r\n").decode().split("\r\n\r\n")
    assert [line for line in content.split("\n") if line.startswith("HTTP_")] == ["HTTP_HOST", "HTTP_X_OTHER"]
    assert "X-Host: example.org" in head
    assert head.count("Vary: ") == 2


def test_an_answer_to_head_has_the_length_and_no_content(port: int) -> None:
    answer = ask(port, "HEAD", "/api/v1")
    assert int(answer.getheader("Content-Length")) > 0
    assert answer.read() == b""


def test_not_modified_and_redirects_reach_the_client(port: int) -> None:
    assert (unchanged := ask(port, "GET", "/api/not-modified")).status == 304
    assert unchanged.getheader("ETag") == '"1"'
    assert unchanged.read() == b""
    assert (redirect := ask(port, "GET", "/api/redirect")).status == 302
    assert redirect.getheader("Location") == "/api/elsewhere"


def test_content_is_passed_on_while_it_is_made() -> None:
    more = threading.Event()

    def slow(environ: dict, start_response: Callable) -> Iterator[bytes]:
        start_response("200 OK", [("Content-Type", "application/x-ndjson")])
        yield b"first\n"
        more.wait(5)
        yield b"second\n"

    with served(slow) as upstream_port, served(FrontDoor(editing, f"http://127.0.0.1:{upstream_port}")) as own:
        answer = ask(own, "GET", "/api/v1/export")
        assert answer.readline() == b"first\n"
        more.set()
        assert answer.read() == b"second\n"


def test_without_an_api_process_the_answer_is_a_problem() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        unused = closed.getsockname()[1]
    with served(FrontDoor(editing, f"http://127.0.0.1:{unused}")) as own:
        answer = ask(own, "GET", "/api/v1")
    assert answer.status == 502
    assert answer.getheader("Content-Type") == "application/problem+json"
    assert b'"status": 502' in answer.read()
