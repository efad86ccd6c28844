import io

import pytest
from django.core.management import CommandError, call_command

from api.models import PublishedDocument
from api.store import start_epoch
from cms.publishing.drain import drain
from content_models.models import ReportingPoint
from tests import builders

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("rebuild_documents", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def desk() -> ReportingPoint:
    desk = builders.publish(builders.desk("helpdesk"))
    drain()
    return desk


def test_a_check_of_true_tables_finds_nothing(desk):
    assert run("--check") == "No differences.\n"


def test_a_change_behind_every_signal_is_found_named_and_mended(desk):
    ReportingPoint.objects.filter(pk=desk.pk).update(live=False)
    with pytest.raises(CommandError, match="1 differences"):
        run("--check")
    run()
    assert run("--check") == "No differences.\n"
    assert PublishedDocument.objects.get(document_id=desk.translation_key).state == "removed"


def test_a_rebuild_of_true_tables_gives_no_document_a_new_sequence(desk):
    before = set(PublishedDocument.objects.values_list("document_id", "sequence"))
    run()
    assert set(PublishedDocument.objects.values_list("document_id", "sequence")) == before


def test_one_collection_can_be_rebuilt_alone(desk):
    PublishedDocument.objects.all().delete()
    run("--type", "reporting-points")
    assert set(PublishedDocument.objects.values_list("collection", flat=True)) == {"reporting-points"}


def test_a_restored_store_starts_a_new_epoch():
    from api.models import PublishedStore

    before = PublishedStore.objects.get().epoch
    start_epoch()
    assert PublishedStore.objects.get().epoch != before
