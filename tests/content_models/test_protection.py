import pytest
from django.db import transaction
from django.db.models import ProtectedError
from django.urls import reverse

from content_models.models import Channel, RegionParent, ReportingPointChannel, ReportingPointRegion
from tests import builders
from tests.signing_in import superuser

pytestmark = pytest.mark.django_db


def test_a_channel_that_only_a_draft_names_cannot_be_deleted_and_the_draft_stays_readable():
    desk = builders.publish(builders.desk("helpdesk"))
    number = builders.channel()
    builders.draft(desk, channels=[ReportingPointChannel(channel=number)])

    with pytest.raises(ProtectedError, match="haal het daar eerst weg"), transaction.atomic():
        number.delete()
    desk.refresh_from_db()
    assert desk.get_latest_revision_as_object().channels.get().channel == number


def test_an_organisation_that_only_a_draft_names_cannot_be_deleted():
    desk = builders.publish(builders.desk("helpdesk"))
    other = builders.organisation("FairWork")
    builders.draft(desk, organisation=other)
    with pytest.raises(ProtectedError):
        other.delete()


def test_a_region_that_only_a_draft_names_cannot_be_deleted():
    utrecht, around = builders.region(), builders.region("vr09", kind="safety-region")
    builders.draft(builders.desk("helpdesk"), regions=[ReportingPointRegion(region=utrecht)])
    builders.draft(utrecht, parents=[RegionParent(parent=around)])
    for region in (utrecht, around):
        with pytest.raises(ProtectedError), transaction.atomic():
            region.delete()


def test_an_editor_is_told_where_it_is_used():
    client = superuser()
    number = builders.channel()
    builders.draft(builders.desk("helpdesk"), channels=[ReportingPointChannel(channel=number)])

    url = reverse("wagtailsnippets_content_models_channel:delete", args=[number.pk])
    answer = client.post(url, follow=True)

    assert "wordt nog gebruikt door Helpdesk" in "".join(map(str, answer.context["messages"]))
    assert Channel.objects.filter(pk=number.pk).exists()


def test_what_nobody_names_can_be_deleted():
    builders.channel().delete()
    assert not Channel.objects.exists()
