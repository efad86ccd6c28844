"""Importing again changes nothing, and never takes an editor's work away."""

import pytest
from wagtail.models import Revision

from api.models import PublishedDocument
from cms.importing.importer import import_reporting_points
from cms.importing.stable_ids import stable_id
from cms.publishing.drain import drain
from content_models.models import Channel, Organisation, ReportingPoint, Verification
from tests import builders
from tests.cms.importing.files import desk, json_file, vocabulary

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _vocabulary() -> None:
    vocabulary()


def traces() -> tuple[int, int, int]:
    """What any change would leave."""
    drain()
    last = PublishedDocument.objects.order_by("-sequence").values_list("sequence", flat=True).first()
    return Revision.objects.count(), last or 0, Verification.objects.count()


def test_the_same_file_again_changes_nothing_at_all(tmp_path):
    file = json_file(tmp_path, desk(), desk(id="second"))
    import_reporting_points(file)
    before = traces()
    assert import_reporting_points(file).changes_nothing
    assert traces() == before


def test_a_changed_file_changes_what_it_changed(tmp_path):
    import_reporting_points(json_file(tmp_path, desk(), desk(id="second")))
    import_reporting_points(
        json_file(tmp_path, desk(name="Nieuwe naam", texts={"nl": {"purpose": "Anders."}}), desk(id="second"))
    )
    assert ReportingPoint.objects.get(key="voorbeeld-helpdesk").purpose == "Anders."
    assert (
        Revision.objects.filter(
            object_id=str(ReportingPoint.objects.get(key="second").pk), content__key="second"
        ).count()
        == 1
    )


def test_an_editors_change_is_kept_and_reported(tmp_path):
    import_reporting_points(json_file(tmp_path, desk()))
    builders.publish(ReportingPoint.objects.get(), purpose="Door een redacteur geschreven.")
    builders.publish(Channel.objects.get(), value="033 448 11 99")

    report = import_reporting_points(json_file(tmp_path, desk(texts={"nl": {"purpose": "Uit het bestand."}})))

    assert ReportingPoint.objects.get().purpose == "Door een redacteur geschreven."
    assert Channel.objects.filter(value="033 448 11 99", used_by__reporting_point__key="voorbeeld-helpdesk").exists()
    assert any("aangepast door de redactie, overgeslagen" in line for line in report.lines())


def test_an_editors_draft_is_kept_too(tmp_path):
    import_reporting_points(json_file(tmp_path, desk()))
    builders.draft(ReportingPoint.objects.get(), purpose="Half geschreven.")
    import_reporting_points(json_file(tmp_path, desk(texts={"nl": {"purpose": "Uit het bestand."}})))
    found = ReportingPoint.objects.get()
    assert (found.purpose, found.get_latest_revision_as_object().purpose) == (
        "Voor advies over werk.",
        "Half geschreven.",
    )


def test_an_editors_change_is_replaced_only_when_told_to(tmp_path):
    import_reporting_points(json_file(tmp_path, desk()))
    builders.publish(ReportingPoint.objects.get(), purpose="Door een redacteur geschreven.")
    import_reporting_points(json_file(tmp_path, desk()), overwrite=True)
    assert ReportingPoint.objects.get().purpose == "Voor advies over werk."


def test_what_an_editor_deleted_comes_back_only_when_told_to(tmp_path):
    file = json_file(tmp_path, desk())
    import_reporting_points(file)
    ReportingPoint.objects.get().delete()
    report = import_reporting_points(file)
    assert not ReportingPoint.objects.exists()
    assert "contactpunten voorbeeld-helpdesk (nl): verwijderd door de redactie, overgeslagen" in report.lines()
    import_reporting_points(file, overwrite=True)
    assert ReportingPoint.objects.get().live


def test_what_an_editor_took_offline_stays_offline(tmp_path):
    import_reporting_points(json_file(tmp_path, desk()))
    ReportingPoint.objects.get().unpublish()
    import_reporting_points(json_file(tmp_path, desk(name="Nieuwe naam")))
    assert not ReportingPoint.objects.get().live


def test_a_desk_that_an_editor_made_is_left_alone(tmp_path):
    builders.publish(builders.desk("voorbeeld-helpdesk", name="Van de redactie"))
    report = import_reporting_points(json_file(tmp_path, desk()))
    assert ReportingPoint.objects.get().name == "Van de redactie"
    assert "contactpunten voorbeeld-helpdesk (nl): door de redactie gemaakt, overgeslagen" in report.lines()


def test_an_object_keeps_its_id_whoever_imports_it_when(tmp_path):
    import_reporting_points(json_file(tmp_path, desk()))
    assert ReportingPoint.objects.get().translation_key == stable_id("reporting-points", "voorbeeld-helpdesk")
    assert Channel.objects.get().uuid == stable_id("channels", "Stichting Voorbeeld|phone|+31334481186")


def test_a_dry_run_names_what_it_would_do_and_writes_nothing(tmp_path):
    before = traces()
    report = import_reporting_points(json_file(tmp_path, desk()), dry_run=True)
    lines = list(report.lines())
    assert "contactpunten voorbeeld-helpdesk (nl): nieuw" in lines
    assert lines[-1] == "Dit was een proef: er is niets opgeslagen."
    assert traces() == before
    assert not ReportingPoint.objects.exists()
    assert not Organisation.objects.filter(name="Stichting Voorbeeld").exists()
