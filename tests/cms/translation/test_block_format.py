"""A list without ids is never passed over in silence: all content that is published comes by here."""

import json

import pytest

from cms.translation.block_format import ListWithoutIds
from content_models.models import GuidancePage
from tests import builders

pytestmark = pytest.mark.django_db


def page_with(type: str, value: dict) -> GuidancePage:
    return builders.guidance(body=json.dumps([{"type": type, "id": "a", "value": value}]))


def test_a_plain_list_is_refused_by_the_name_of_its_block():
    desk = builders.publish(builders.desk())
    page = page_with("reporting_points", {"title": "Praat met iemand", "reporting_points": [desk.pk]})

    with pytest.raises(ListWithoutIds, match=r"^body\.reporting_points\.reporting_points of <GuidancePage"):
        builders.publish(page)


def test_a_plain_list_within_a_list_is_refused_too():
    row = {"type": "item", "id": "b", "value": ["<p>Ja</p>", "<p>Nee</p>"]}
    columns = [{"type": "item", "id": heading, "value": heading} for heading in ("Een", "Twee")]

    with pytest.raises(ListWithoutIds, match=r"^body\.table\.rows\.item of <GuidancePage"):
        builders.publish(page_with("table", {"caption": "Tabel", "columns": columns, "rows": [row]}))
