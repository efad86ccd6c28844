"""A channel is part of the documents of all desks that use it."""

import json
from typing import Any

from content_models.live_version import live_version
from content_models.models import Channel, ReportingPoint
from frontend_contract.channels import channel_document
from frontend_contract.document import as_json

Document = dict[str, Any]


def with_channel(desks: list[Document], channel: Channel, is_there: bool) -> list[Document]:
    """The documents of `desks`, with the channel as it would be published, or without it."""
    drawn = json.loads(as_json(channel_document(channel))) if is_there and channel.is_servable else None
    found = ReportingPoint.objects.filter(channels__channel=channel.pk, live=True, locale__profile__is_source=True)
    orders = {str(row.translation_key): _order(row) for row in found.select_related("live_revision").distinct()}
    return [_redrawn(desk, orders[desk["id"]], channel, drawn) if desk["id"] in orders else desk for desk in desks]


def _order(row: ReportingPoint) -> list[str]:
    """The ids of the channels of a published desk, as editors put them."""
    chosen = [choice.channel_id for choice in live_version(row).channels.all()]
    uuids = dict(Channel.objects.filter(pk__in=chosen).values_list("pk", "uuid"))
    return [str(uuids[pk]) for pk in chosen if pk in uuids]


def _redrawn(desk: Document, order: list[str], channel: Channel, drawn: Document | None) -> Document:
    known = {each["id"]: each for each in desk["channels"] if each["id"] != str(channel.uuid)}
    if drawn is not None:
        known[drawn["id"]] = drawn
    channels = [known[id] for id in order if id in known]
    return {**desk, "channels": channels, "referable": bool(channels)}
