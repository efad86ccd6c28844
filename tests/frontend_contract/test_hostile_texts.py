"""Whatever an editor types into a text, what leaves the building as HTML is harmless, and so is the preview."""

from typing import Any

import pytest
from django.test import RequestFactory
from wagtail.fields import StreamField

from cms.publishing.preview import serve
from content_models.live_version import live_version
from tests import builders
from tests.cms.translation.translators import document
from tests.frontend_contract.hostile import HOSTILE, harm_in, poisoned_stream
from tests.rich_examples import publish_rich_examples

pytestmark = pytest.mark.django_db

# Which texts are plain and which are HTML, the contract says field by field.
HTML = {"html", "message", "whatItIs"}
HTML_OF_A_STEP = {"text"}
OF_THE_PREVIEW = {"meta", "style", "link"}


def test_the_html_of_every_document_is_harmless(settle):
    poisoned = [poison(row) for row in publish_rich_examples().values()]
    settle()

    for row in poisoned:
        served = document(row)
        assert {path: harm for path, html in html_of(served) if (harm := harm_in(html))} == {}, row


def test_the_preview_is_harmless():
    versions = [live_version(poison(row)) for row in publish_rich_examples().values()]
    pages = {str(version): serve(version, RequestFactory().get("/"), "").content.decode() for version in versions}

    harm = {name: [each for each in harm_in(page) if each not in OF_THE_PREVIEW] for name, page in pages.items()}
    assert {name: found for name, found in harm.items() if found} == {}
    assert any("alert(1)" in page for page in pages.values())


def poison(row: Any) -> Any:
    changes = {name: poisoned(live_version(row), name) for name in row.texts if name != "title"}
    return builders.publish(row, **changes)


def poisoned(version: Any, name: str) -> Any:
    field = version._meta.get_field(name)
    if isinstance(field, StreamField):
        return poisoned_stream(getattr(version, name))
    return f"{name} {HOSTILE}"[: field.max_length]


def html_of(data: Any, path: str = "") -> Any:
    """Pairs of the place and the text of all HTML in a document."""
    if isinstance(data, dict):
        for name, value in data.items():
            here = f"{path}.{name}"
            if isinstance(value, str) and (name in HTML or (name in HTML_OF_A_STEP and ".steps" in path)):
                yield here, value
            else:
                yield from html_of(value, here)
    elif isinstance(data, list):
        for value in data:
            yield from html_of(value, path)
