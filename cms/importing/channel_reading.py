"""One channel of a desk, as the file gives it, checked."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cms.importing.channels import fill_channel
from cms.importing.fields import Fields
from cms.importing.records import ChannelRecord
from cms.importing.same_value import one_line, same_as
from cms.importing.spellings import spellings
from cms.importing.weekly_hours import ALWAYS, weekly_periods
from content_models.codes import ChannelCost, ChannelLabel, ChannelType, Confidence
from content_models.models import Channel
from content_models.opening_hours import Period
from content_models.problems import publish_problems

# What is true of every channel of the type: a file that says no more gets no promise added.
DEFAULT_LABELS = {
    ChannelType.PHONE: ChannelLabel.CALL,
    ChannelType.CHAT: ChannelLabel.CHAT,
    ChannelType.EMAIL: ChannelLabel.EMAIL,
    ChannelType.WEB_FORM: ChannelLabel.INFORMATION_PAGE,
    ChannelType.VISIT: ChannelLabel.COUNTER,
}
DERIVED = ("label_nl", "cost_basis", "e164", "href")
FIELD_NAMES = {"value_from_abroad": "from_abroad", "weekly_hours": "hours", "hours_status": "hours"}


@dataclass(frozen=True, slots=True)
class Desk:
    """What a channel takes over from the desk it stands at."""

    row: int
    key: str
    organisation: str
    confidence: Confidence


def read_channel(fields: Fields, desk: Desk) -> tuple[ChannelRecord | None, str]:
    """The channel, or None if something is wrong with it, and the note that goes with it."""
    type = fields.code("type", spellings(ChannelType.values), required=True)
    value = fields.text("value", required=True, longest=300)
    hours = read_hours(fields)
    label = fields.code("label", spellings(ChannelLabel.values))
    cost = fields.code("cost", spellings(ChannelCost.values))
    organisation = one_line(fields.text("organisation", longest=160)) or desk.organisation
    languages = fields.texts("languages", longest=20)
    abroad = fields.text("from_abroad", longest=40)
    note = fields.text("note")
    fields.finish(*DERIVED)
    if not type or not value:
        return None, note
    record = ChannelRecord(
        row=desk.row,
        desk=desk.key,
        field=fields.name("value"),
        organisation=organisation,
        type=type,
        value=value,
        same_as=same_as(type, value),
        label=label,
        default_label=DEFAULT_LABELS[ChannelType(type)],
        hours=hours,
        cost=None if cost == ChannelCost.UNKNOWN else cost,
        value_from_abroad=other_number(type, value, abroad),
        languages=tuple(languages),
        confidence=desk.confidence,
    )
    check(record, fields)
    return record, note and f"{value}: {note}"


def other_number(type: str, value: str, abroad: str) -> str:
    """The number for callers from abroad, where it is another one: a copy would stay old when the number changes."""
    number = same_as(ChannelType.PHONE, abroad)
    return "" if number == same_as(type, value) else number


def check(record: ChannelRecord, fields: Fields) -> None:
    """Note what would keep the channel from being published."""
    channel = Channel()
    fill_channel(channel, record)
    for problem in publish_problems(channel):
        fields.wrong(FIELD_NAMES.get(problem.field, problem.field), str(problem.sentence))


def read_hours(fields: Fields) -> tuple[Period, ...] | None:
    """The weekly periods, none for day and night; None if the row does not say."""
    text = fields.text("hours")
    if not text:
        return None
    if text == ALWAYS:
        return ()
    try:
        return tuple(weekly_periods(text))
    except ValueError:
        sentence = _("“{value}” lees ik niet: schrijf 24/7, of vaste tijden zoals Mo-Fr 09:00-17:00; Sa 10:00-12:00.")
        fields.wrong("hours", sentence.format(value=text))
        return None
