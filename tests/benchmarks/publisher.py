"""An editor at work, in a process with the editing settings: publishes what each line of standard input says.

Every answer is one line of JSON. Before a publication: the moment it begins; after it: how long the editor waited.
"""

import json
import os
import sys
import time
from typing import Any

import django

DESKS = 10
FIRST_NUMBER = "+31302300000"


def main() -> None:
    channel, page = channel_of_many_desks(), guidance_page()
    keys = sorted(use.reporting_point.key for use in channel.used_by.select_related("reporting_point"))
    say(keys=keys, page=str(page.translation_key))
    for line in sys.stdin:
        what, text = json.loads(line)
        wait_for_the_worker()
        begun = time.monotonic()
        say(begun=begun)
        if what == "number":
            publish(channel, value=text)
        else:
            publish(page, summary=text)
        say(waited=time.monotonic() - begun)


def publish(obj: Any, **changes: Any) -> None:
    """As the admin does when somebody presses the button: in one transaction a new revision, and its publication."""
    from django.db import transaction

    version = obj.get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(version, name, value)
    with transaction.atomic():
        version.save_revision().publish()


def channel_of_many_desks() -> Any:
    """A number that was not there before, at DESKS desks."""
    from content_models.codes import ChannelLabel, ChannelType
    from content_models.models import Channel, Organisation, ReportingPoint, ReportingPointChannel

    organisation = Organisation.objects.filter(locale__profile__is_source=True).order_by("pk").first()
    channel = Channel(
        organisation=organisation, type=ChannelType.PHONE, label=ChannelLabel.CALL, value=FIRST_NUMBER, live=False
    )
    channel.save()
    publish(channel)
    for desk in ReportingPoint.objects.filter(live=True, locale__profile__is_source=True).order_by("key")[:DESKS]:
        others = list(desk.channels.all())
        publish(desk, channels=[*others, ReportingPointChannel(channel=channel, sort_order=len(others))])
    return channel


def guidance_page() -> Any:
    from content_models.models import GuidancePage

    return GuidancePage.objects.filter(live=True, locale__profile__is_source=True).order_by("path").first()


def wait_for_the_worker() -> None:
    """Until nothing is left of earlier publications: editors do not publish every second."""
    from django_tasks import TaskResultStatus
    from django_tasks_db.models import DBTaskResult

    from cms.publishing.models import Outbox

    under_way = DBTaskResult.objects.filter(status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING])
    while Outbox.objects.exists() or under_way.exists():
        time.sleep(0.02)


def say(**facts: Any) -> None:
    print(json.dumps(facts), flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.editing")
    django.setup()
    main()
