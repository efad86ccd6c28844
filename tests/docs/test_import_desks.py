import re

import pytest

from cms.importing.columns import FIELDS, place_of
from cms.importing.importer import import_reporting_points
from content_models.models import Audience, Need, ReportingPoint
from tests import builders
from tests.docs import how_to

PAGE = "import-desks.md"
CODE = re.compile(r"`([^`]+)`")


def documented_columns() -> set[str]:
    rows = [line.split("|")[1] for line in (how_to.FOLDER / PAGE).read_text().splitlines() if line.startswith("| `")]
    return {name for row in rows for name in CODE.findall(row)}


def test_the_columns_exist_and_all_are_named():
    named = documented_columns()

    assert {name for name in named if place_of(name) is None} == set()
    assert FIELDS - named == set()


@pytest.mark.django_db
def test_the_example_is_published(tmp_path):
    builders.language("en")
    for model, code in ((Audience, "victim"), (Audience, "citizen"), (Need, "advice")):
        builders.translated(builders.term(model, code))
    (example,) = how_to.blocks(PAGE, "csv")
    file = tmp_path / "desks.csv"
    file.write_text(example)

    import_reporting_points(file)

    desk = ReportingPoint.objects.get(key="voorbeeld-helpdesk", locale=builders.language().locale)
    assert desk.live
    assert [choice.channel.value for choice in desk.channels.all()] == ["033 448 11 86", "hallo@voorbeeld.example"]
    assert ReportingPoint.objects.filter(purpose="For advice about work.", live=True).exists()
