"""A table whose rows are not as long as its headings would put words below the wrong heading."""

import pytest
from django.utils.translation import override

from content_models.problems import Problem, PublishRefused
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", [builders.guidance, builders.home], ids=["guidance", "home"])
def test_a_row_with_too_few_or_too_many_cells_is_refused(page):
    table = {"caption": "Bewaren", "columns": ["Wat", "Waarom"], "rows": [["Foto’s", ""], ["Geld"], ["", "", ""]]}

    with override("nl"), pytest.raises(PublishRefused) as refusal:
        builders.publish(page(), body=[("table", table)])

    assert refusal.value.problems == [
        Problem(
            "body",
            f"Maak in de tabel “Bewaren” rij {row} even lang als de andere: "
            f"aantal cellen nu {cells}, aantal kolommen 2.",
        )
        for row, cells in ((2, 1), (3, 3))
    ]


def test_a_table_may_have_empty_cells():
    table = {"caption": "Bewaren", "columns": ["Wat", "Waarom"], "rows": [["", ""]]}

    assert builders.publish(builders.guidance(), body=[("table", table)]).live
