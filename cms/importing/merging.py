"""Equal channels of an organisation are one channel: what one row knows, it knows for all."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from cms.importing.problems import RowProblem
from cms.importing.records import ChannelRecord, DeskRecord
from content_models.codes import ChannelCost, Confidence

BY_CONFIDENCE = [Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH]
# What a row may leave open, and its name in the file.
KNOWN_BY_SOME = {
    "label": "label",
    "hours": "hours",
    "cost": "cost",
    "value_from_abroad": "from_abroad",
    "languages": "languages",
}


def merged_channels(desks: Iterable[DeskRecord], problems: list[RowProblem]) -> list[ChannelRecord]:
    """Each channel once, in the order of the file. Rows that contradict each other are noted in `problems`."""
    merged: dict[str, ChannelRecord] = {}
    for channel in (channel for desk in desks for channel in desk.channels):
        known = merged.get(channel.key)
        merged[channel.key] = _merge(known, channel, problems) if known else channel
    return [_complete(channel) for channel in merged.values()]


def _merge(known: ChannelRecord, other: ChannelRecord, problems: list[RowProblem]) -> ChannelRecord:
    values: dict[str, Any] = {"confidence": max(known.confidence, other.confidence, key=BY_CONFIDENCE.index)}
    for name, name_in_file in KNOWN_BY_SOME.items():
        ours, theirs = getattr(known, name), getattr(other, name)
        values[name] = theirs if _is_open(name, ours) else ours
        if ours != theirs and not _is_open(name, ours) and not _is_open(name, theirs):
            sentence = _("Op rij {row} staat bij hetzelfde kanaal iets anders: kies wat klopt en maak beide gelijk.")
            field = other.field.removesuffix("value") + name_in_file
            problems.append(RowProblem(other.row, other.desk, field, sentence.format(row=known.row)))
    return replace(known, **values)


def _is_open(name: str, value: Any) -> bool:
    """No hours are day and night, which is something to know."""
    return value is None if name == "hours" else not value


def _complete(channel: ChannelRecord) -> ChannelRecord:
    return replace(channel, label=channel.label or channel.default_label, cost=channel.cost or ChannelCost.UNKNOWN)


def merged_websites(desks: Iterable[DeskRecord], remark: Callable[[str], None]) -> dict[str, str]:
    """The website of each organisation: of several the shortest, because the longer ones are pages of one desk."""
    found: dict[str, set[str]] = {}
    for desk in desks:
        websites = found.setdefault(desk.organisation, set())
        websites.update(filter(None, [desk.organisation_website]))
        for channel in desk.channels:
            found.setdefault(channel.organisation, set())
    for name, websites in found.items():
        if len(websites) > 1:
            sentence = _("{organisation} heeft in het bestand meer dan één website; de kortste is gebruikt.")
            remark(sentence.format(organisation=name))
    return {name: min(websites, key=lambda url: (len(url), url), default="") for name, websites in found.items()}
