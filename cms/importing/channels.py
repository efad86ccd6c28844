"""Channels: records of their own, found again by organisation, type and normalised value."""

from typing import Any

from cms.importing.memory import Place
from cms.importing.records import ChannelRecord
from cms.importing.run import Origin, Run, Wanted
from cms.importing.same_value import same_as
from cms.importing.stable_ids import stable_id
from content_models.codes import HoursStatus
from content_models.models import Channel, ChannelHours, Organisation

CHANNELS = "channels"


def fill_channel(channel: Channel, record: ChannelRecord) -> None:
    """Put all that the record says into the channel, except whose it is."""
    for name in ("type", "value", "value_from_abroad", "label", "cost", "confidence"):
        setattr(channel, name, getattr(record, name))
    channel.languages = list(record.languages)
    hours = record.hours or ()
    channel.hours_status = hours_status(record)
    channel.weekly_hours = [ChannelHours(sort_order=n, **period._asdict()) for n, period in enumerate(hours)]


def hours_status(record: ChannelRecord) -> HoursStatus:
    if record.hours is None:
        return HoursStatus.UNKNOWN
    return HoursStatus.WEEKLY if record.hours else HoursStatus.ALWAYS


def channel_values(record: ChannelRecord) -> dict[str, Any]:
    names = ("organisation", "type", "value", "value_from_abroad", "label", "cost", "confidence", "languages", "hours")
    return {name: getattr(record, name) for name in names}


class Channels:
    """Those in the database, by id and by what they reach."""

    def __init__(self, run: Run) -> None:
        self._run = run
        every = list(Channel.objects.all())
        self._by_id = {each.uuid: each for each in every}
        self._by_value = {(each.organisation_id, each.type, same_as(each.type, each.value)): each for each in every}

    def bring_in(self, records: list[ChannelRecord], organisations: dict[str, Organisation]) -> dict[str, Channel]:
        """The channels by the key of their record."""
        found = {}
        for record in records:
            owner = organisations.get(record.organisation)
            if owner and (channel := self._bring_in(record, owner)):
                found[record.key] = channel
        return found

    def _bring_in(self, record: ChannelRecord, owner: Organisation) -> Channel | None:
        id = stable_id(CHANNELS, record.key)
        existing = self._by_id.get(id) or self._by_value.get((owner.pk, record.type, record.same_as))
        if existing:
            id = existing.uuid

        def fill(channel: Channel) -> None:
            channel.organisation = owner
            fill_channel(channel, record)

        return self._run.bring_in(
            Wanted(
                place=Place(CHANNELS, id),
                name=f"{record.value} ({record.organisation})",
                origin=Origin(record.row, record.desk, {}, default=record.field),
                values=channel_values(record),
                found=existing,
                new=lambda: Channel(uuid=id),
                fill=fill,
            )
        )
