import pytest
from django.db import transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from cms.users.models import User
from content_models.models import Channel, ReportingPointChannel
from tests import builders

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


def test_an_editor_is_told_where_it_is_used():
    client = Client()
    client.force_login(User.objects.create_superuser("chef"))
    number = builders.channel()
    builders.draft(builders.desk("helpdesk"), channels=[ReportingPointChannel(channel=number)])

    url = reverse("wagtailsnippets_content_models_channel:delete", args=[number.pk])
    answer = client.post(url, follow=True)

    assert "wordt nog gebruikt door Helpdesk" in "".join(map(str, answer.context["messages"]))
    assert Channel.objects.filter(pk=number.pk).exists()


def test_what_nobody_names_can_be_deleted():
    builders.channel().delete()
    assert not Channel.objects.exists()
