"""A file of regions is imported whole or not at all, and leaves alone what editors changed."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from api.models import PublishedDocument
from cms.importing.importer import import_reporting_points
from cms.importing.problems import ImportRefused, UnreadableFile
from cms.importing.regions import import_regions
from cms.importing.verdict import Verdict
from cms.publishing.drain import drain
from cms.settings.places import ROOT
from content_models.models import Region, ReportingPoint
from tests import builders
from tests.cms.importing.files import desk, json_file, vocabulary

pytestmark = pytest.mark.django_db

MUNICIPALITIES = ROOT.parent / "shared" / "data" / "municipalities.json"


@pytest.fixture(autouse=True)
def dutch() -> None:
    builders.language("nl")


def file(folder: Path, content: Any) -> Path:
    path = folder / "regions.json"
    path.write_text(json.dumps(content))
    return path


def municipality(code: str = "GM0344", name: str = "Utrecht") -> dict[str, str]:
    around = {"safety_region_code": "VR09", "safety_region": "Utrecht", "police_unit": "Midden-Nederland"}
    return {"gm_code": code, "name": name, **around}


def region(**fields: Any) -> dict[str, Any]:
    return {"code": "zc-utrecht", "kind": "care-coordination-area", "name": "Utrecht", **fields}


def above(code: str) -> list[str]:
    return [choice.parent.code for choice in Region.objects.get(code=code).parents.all()]


def test_municipalities_come_with_the_regions_they_lie_in(tmp_path):
    path = file(tmp_path, {"municipalities": [municipality(), municipality("GM0355", "Zeist")]})
    report = import_regions(path)

    assert len(report.entries) == 5
    assert (above("gm0344"), above("vr09"), above("politie-midden-nederland"), above("nl")) == (
        ["vr09"], ["politie-midden-nederland"], ["nl"], [],
    )  # fmt: skip
    zeist = Region.objects.get(code="gm0355")
    assert (zeist.cbs_code, zeist.tooi_uri) == ("GM0355", "https://identifier.overheid.nl/tooi/id/gemeente/gm0355")
    drain()
    assert PublishedDocument.objects.filter(collection="regions", state="live").count() == 5


def test_doing_it_again_changes_nothing_and_what_editors_changed_stays(tmp_path):
    path = file(tmp_path, {"municipalities": [municipality()]})
    import_regions(path)
    assert import_regions(path).changes_nothing

    builders.publish(Region.objects.get(code="gm0344"), name="Utrecht (stad)")
    again = import_regions(file(tmp_path, {"municipalities": [municipality(name="Utrecht!")]}))
    assert again.names("regions", Verdict.EDITED) == {"Utrecht! (gm0344)"}
    assert Region.objects.get(code="gm0344").name == "Utrecht (stad)"


def test_other_kinds_come_from_a_plain_list_in_any_order(tmp_path):
    inner = region(code="zeist", kind="lead-municipality", name="Zeist", parents=["zc-utrecht"])
    outer = region(formerNames=["Utrecht-stad"], validFrom="2020-01-01")
    import_regions(file(tmp_path, [inner, outer]))
    assert above("zeist") == ["zc-utrecht"]
    found = Region.objects.get(code="zc-utrecht")
    assert (found.former_names, str(found.valid_from)) == (["Utrecht-stad"], "2020-01-01")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"code": "Zc Utrecht"}, "code"),
        ({"kind": "provincie"}, "kind"),
        ({"name": ""}, "name"),
        ({"parents": ["nergens"]}, "parents"),
        ({"parents": "vr09"}, "parents"),
        ({"validFrom": "1 januari"}, "validFrom"),
        ({"validFrom": "2024-01-02", "validUntil": "2024-01-01"}, "validUntil"),
        ({"naam": "Utrecht"}, "naam"),
        ({"parents": ["zc-utrecht"]}, "parents"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(tmp_path, changes, field):
    good = region(code="goed")
    with pytest.raises(ImportRefused) as refused:
        import_regions(file(tmp_path, [good, region(**changes)]))
    assert [(problem.row, problem.field) for problem in refused.value.problems] == [(2, field)]
    assert not Region.objects.exists()


def test_two_regions_have_two_codes(tmp_path):
    with pytest.raises(ImportRefused) as refused:
        import_regions(file(tmp_path, [region(), region(name="Anders")]))
    assert [problem.field for problem in refused.value.problems] == ["code"]


@pytest.mark.parametrize("content", ["{", "[1, 2", '"tekst"', "[" * 100_000])
def test_what_is_no_list_is_refused(tmp_path, content):
    path = tmp_path / "regions.json"
    path.write_text(content)
    with pytest.raises(UnreadableFile):
        import_regions(path)
    with pytest.raises(CommandError):
        call_command("import_regions", path)
    with pytest.raises(UnreadableFile):
        import_regions(tmp_path / "nergens.json")


def test_desks_are_linked_to_the_regions_they_name(tmp_path):
    vocabulary()
    builders.region("gm0344", name="Utrecht")
    builders.region("vr09", kind="safety-region", name="Utrecht")
    builders.region("gm0355", name="Zeist", former_names=["Den Dolder"])
    local = {"scope": "municipality", "names": ["utrecht", "Den Dolder", "Nergenshuizen"]}
    import_reporting_points(json_file(tmp_path, desk(region=local)))

    found = ReportingPoint.objects.get()
    assert [choice.region.code for choice in found.regions.all()] == ["gm0344", "gm0355"]
    assert found.region_names == ["Nergenshuizen"]


def test_all_municipalities_of_the_country(capsys):
    if not MUNICIPALITIES.exists():
        pytest.skip(f"The list of municipalities is not here: {MUNICIPALITIES.name}.")
    call_command("import_regions", MUNICIPALITIES)
    assert capsys.readouterr().out.strip() == "regio’s: 378 nieuw"
    assert Region.objects.filter(kind="municipality").count() == 342
    assert Region.objects.filter(kind="safety-region").count() == 25
    assert Region.objects.filter(kind="police-unit").count() == 10
