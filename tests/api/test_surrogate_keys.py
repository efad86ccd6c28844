"""The keys by which an edge forgets an answer: whatever can change its bytes."""

import pytest

from tests.api import published


@pytest.fixture
def page(db):
    published.desk("helpdesk")
    published.language("nl")
    published.navigation("nl")
    published.path("loon", "/loon")
    return published.document("loon", mentions={"helpdesk": "reporting-points", "victim": "audiences"})


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("", {"locales"}),
        ("/openapi.json", {"openapi"}),
        ("/locales", {"locales", "pages", "reporting-points"}),
        ("/navigation", {"navigation"}),
        ("/changes", {"changes"}),
        ("/pages", {"pages"}),
        ("/pages?include=reporting-points,audiences", {"pages", "reporting-points", "audiences"}),
        ("/paths?path=/loon", {"loon", "paths"}),
        ("/pages/{page}", {"loon", "helpdesk", "locales"}),
        ("/pages/{page}?include=none", {"loon", "locales"}),
        ("/pages/{page}?include=reporting-points,audiences", {"loon", "helpdesk", "victim", "locales"}),
    ],
)
def test_an_answer_names_what_it_is_made_of_also_what_is_missing(ask, page, path, keys):
    names = {str(published.id_of(name)): name for name in ("loon", "helpdesk", "victim")}

    found = ask(path.format(page=page))["Surrogate-Key"].split()

    assert {names.get(key, key) for key in found} == keys
    assert len(found) == len(keys)
