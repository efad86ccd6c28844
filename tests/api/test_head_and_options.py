import pytest

from tests.api import published

PATHS = ["", "/locales", "/pages", "/paths?path=/loon", "/navigation", "/changes", "/needs"]


@pytest.mark.parametrize("path", [*PATHS, "/pages?colour=red", "/nothing"])
def test_head_is_get_without_a_body(ask, path):
    published.document("loon")
    published.path("loon", "/loon")
    published.navigation("nl")
    published.language("nl")

    get, head = ask(path), ask(path, "HEAD")

    assert head.content == b""
    assert head.status_code == get.status_code
    assert head.headers == get.headers
    assert head["Content-Length"] == str(len(get.content))


@pytest.mark.parametrize("path", [*PATHS, "/pages?colour=red", f"/pages/{published.id_of('none')}", "/openapi.json"])
def test_options_tells_a_browser_what_it_may_do(ask, questions, path):
    with questions() as asked:
        response = ask(path, "OPTIONS", origin="https://partner.example", access_control_request_method="GET")

    assert response.status_code == 204
    assert response.content == b""
    assert response["Allow"] == response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert response["Access-Control-Allow-Headers"] == "Accept, If-None-Match"
    assert {"Content-Type", "Content-Length", "ETag"}.isdisjoint(response.headers)
    assert asked == []
