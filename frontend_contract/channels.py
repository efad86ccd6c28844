"""The channels of a desk: facts of records of their own, copied into every desk that uses them."""

import datetime as dt
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.codes import ChannelCost, ChannelLabel, ChannelType, HolidayHours, HoursStatus, YesNoUnknown
from content_models.live_version import live_version
from content_models.models import Channel
from content_models.phone_numbers import PhoneNumber, parse_phone_number
from frontend_contract.content import Content
from frontend_contract.fields import CamelCaseSerializer, ContentAttribute, DateField

CLOCK = r"^([01]\d|2[0-3]):[0-5]\d$"


class OpeningPeriod(CamelCaseSerializer):
    """Open on one day of every week."""

    weekday = serializers.IntegerField(min_value=1, max_value=7, help_text="ISO 8601: Monday is 1.")
    opens = serializers.RegexField(CLOCK, help_text="Local time in the Netherlands, HH:MM.")
    closes = serializers.RegexField(CLOCK, help_text="HH:MM; at or before `opens`: on the next day.")


class OpeningException(CamelCaseSerializer):
    """Other hours on one day."""

    date = DateField()
    is_closed = serializers.BooleanField()
    opens = serializers.RegexField(CLOCK, allow_null=True)
    closes = serializers.RegexField(CLOCK, allow_null=True)


class OpeningHours(CamelCaseSerializer):
    status = serializers.ChoiceField(
        choices=HoursStatus.values, help_text="unknown: neither open nor closed may be said."
    )
    weekly = OpeningPeriod(many=True)
    exceptions = OpeningException(many=True)
    holidays = serializers.ChoiceField(
        choices=HolidayHours.values,
        help_text="On the dates of `/holidays`; open: as on other days. An exception of the day goes first.",
    )


class ChannelDocument(CamelCaseSerializer):
    """One way to reach a desk. Desks may share it."""

    id = serializers.UUIDField()
    type = serializers.ChoiceField(choices=ChannelType.values)
    label = serializers.ChoiceField(choices=ChannelLabel.values)  # type: ignore[assignment]  # DRF takes it off the class
    label_text = serializers.CharField(help_text="The label in the language of the document.")
    value = serializers.CharField(help_text="The number, address or link as people read it.")
    e164 = serializers.CharField(
        allow_null=True, help_text="Null where it is no number, or one that works in the Netherlands only."
    )
    href = serializers.CharField(allow_null=True, help_text="To dial, mail or open; null for a place to visit.")
    from_abroad = serializers.CharField(
        allow_null=True, help_text="The E.164 number to call from abroad; null where none is known."
    )
    cost = serializers.ChoiceField(choices=ChannelCost.values)
    languages = serializers.ListField(child=serializers.CharField(), help_text="BCP 47. Empty: unknown.")
    interpreter = serializers.ChoiceField(choices=YesNoUnknown.values)
    hours = OpeningHours()
    by_appointment = serializers.BooleanField()


@extend_schema_field(ChannelDocument(many=True))
class Channels(ContentAttribute):
    """Only channels that are live and that somebody is sure enough of."""

    def represent(self, content: Content, value: Any) -> list[dict[str, Any]]:
        return [channel_document(live_version(channel)) for channel in served_channels(content, value)]


@extend_schema_field(OpenApiTypes.BOOL)
class Referable(ContentAttribute):
    def represent(self, content: Content, value: Any) -> bool:
        return bool(served_channels(content, value))


def served_channels(content: Content, choices: Any) -> list[Channel]:
    """The channels of a desk that may be shown, in the editors' order; all are noted as copied into the document."""
    chosen = [choice.channel_id for choice in choices.all()]
    channels = Channel.objects.select_related("live_revision").in_bulk(chosen)
    content.mentions.references |= {(channel.uuid, "channel") for channel in channels.values()}
    return [channels[pk] for pk in chosen if pk in channels and is_served(channels[pk])]


def is_served(channel: Channel) -> bool:
    return channel.live and channel.live_revision_id is not None and channel.is_servable


def channel_document(channel: Any) -> dict[str, Any]:
    return ChannelDocument(
        {
            **{
                name: getattr(channel, name)
                for name in ("type", "label", "cost", "languages", "interpreter", "by_appointment")
            },
            "id": channel.uuid,
            "label_text": str(ChannelLabel(channel.label).label),
            "from_abroad": number_from_abroad(channel),
            "hours": {
                "status": channel.hours_status,
                "weekly": [_period(hours) for hours in channel.weekly_hours.all()],
                "exceptions": [_exception(day) for day in channel.exceptions.all()],
                "holidays": channel.holidays,
            },
            **contact(channel),
        }
    ).data


def number_from_abroad(channel: Any) -> str | None:
    """A number of its own, or the number itself where that works from anywhere."""
    if channel.type != ChannelType.PHONE:
        return None
    return parse_phone_number(channel.value_from_abroad or channel.value).e164


def contact(channel: Any) -> dict[str, str | None]:
    """How to show and how to reach the channel's value."""
    if channel.type == ChannelType.PHONE:
        number: PhoneNumber = parse_phone_number(channel.value)
        return {"value": number.national, "e164": number.e164, "href": number.href}
    hrefs = {ChannelType.EMAIL: f"mailto:{channel.value}", ChannelType.VISIT: None}
    return {"value": channel.value, "e164": None, "href": hrefs.get(channel.type, channel.value)}


def _period(hours: Any) -> dict[str, Any]:
    return {"weekday": hours.weekday, "opens": _clock(hours.opens), "closes": _clock(hours.closes)}


def _exception(day: Any) -> dict[str, Any]:
    return {"date": day.date, "is_closed": day.is_closed, "opens": _clock(day.opens), "closes": _clock(day.closes)}


def _clock(time: dt.time | None) -> str | None:
    return None if time is None else f"{time:%H:%M}"
