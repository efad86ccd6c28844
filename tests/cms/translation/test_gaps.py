"""A block may get another text: what was stored before that stays publishable and translatable."""

import json

import pytest

from tests import builders
from tests.cms.translation.translators import document, translate

pytestmark = pytest.mark.django_db


def test_a_text_that_a_stored_block_does_not_have_is_empty_in_every_language(settle):
    table = {"columns": [], "rows": []}
    warning = {"text": "<p>Bel 112.</p>", "severity": "danger"}
    blocks = [("table", table), ("warning", warning)]
    body = json.dumps([{"type": type, "id": type, "value": value} for type, value in blocks])
    page = builders.publish(builders.guidance(body=body))

    copy = translate(page, builders.language("pl"), lambda text: f"[pl] {text}")
    settle()

    found = document(copy)["body"]
    assert (found[0]["caption"], found[1]["title"], found[1]["text"]) == ("", "", "<p>[pl] Bel 112.</p>")
