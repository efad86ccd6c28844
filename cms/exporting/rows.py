"""One desk as one row, by the names of the columns of an import."""

from typing import Any

from cms.importing.spellings import ANY_FORM
from cms.importing.weekly_hours import ALWAYS, DAYS
from content_models.codes import AnonymityLevel, ChannelType, HoursStatus, ReportingPointKind, YesNoUnknown
from content_models.live_version import live_version
from content_models.models import ReportingPoint

YES_NO = {YesNoUnknown.YES: "ja", YesNoUnknown.NO: "nee", YesNoUnknown.UNKNOWN: ""}


def row_of(desk: ReportingPoint) -> dict[str, str]:
    """What is live of a desk, or its row where it is a draft. The address of a shelter is in no row, ever."""
    version: Any = live_version(desk) if desk.live and desk.live_revision else desk
    forms = [ANY_FORM] if version.any_exploitation_form else _codes(version.exploitation_forms)
    check = desk.verifications.first()
    sources = list(version.sources.all())
    row = {
        "id": version.key,
        "name": version.name,
        "organisation": version.organisation.name,
        "organisation_url": version.organisation.website,
        "kind": version.kind,
        "audiences": _list(_codes(version.audiences)),
        "needs": _list(_codes(version.needs)),
        "forms": _list(forms),
        "roles": _list(version.roles),
        "region_scope": version.region_scope,
        "region_names": _list([*(choice.region.name for choice in version.regions.all()), *version.region_names]),
        "age_min": _number(version.age_min),
        "age_max": _number(version.age_max),
        "anonymous_possible": _anonymous(version.anonymity),
        "accepts_from_abroad": YES_NO[YesNoUnknown(version.accepts_callers_from_abroad)],
        "retrieved": next((f"{source.retrieved_on}" for source in sources if source.retrieved_on), ""),
        "source_urls": _list([source.url for source in sources]),
        "source_date": next((source.dated_on for source in sources), ""),
        "confidence": version.confidence,
        "verify_before_publication": "nee" if check and check.verified_on else "ja",
        "note": version.internal_note,
        "purpose_nl": version.purpose,
        "next_steps_nl": _list([step.value for step in version.what_happens_next]),
        "cannot_do_nl": version.cannot_do,
        "safety_note_nl": version.safety_note,
    }
    for number, channel in enumerate(_shown_channels(version), start=1):
        row |= {f"channel_{number}_{name}": value for name, value in _channel(channel, version).items()}
    return row


def _shown_channels(version: Any) -> list[Any]:
    hidden = {ChannelType.VISIT} if version.kind == ReportingPointKind.SHELTER_INTAKE else set()
    channels = [choice.channel for choice in version.channels.all()]
    current = [live_version(each) if each.live and each.live_revision else each for each in channels]
    return [channel for channel in current if channel.type not in hidden]


def _channel(channel: Any, desk: Any) -> dict[str, str]:
    owner = channel.organisation
    return {
        "type": channel.type,
        "value": channel.value,
        "label": channel.label,
        "hours": _hours(channel),
        "cost": channel.cost,
        "from_abroad": channel.value_from_abroad,
        "languages": _list(channel.languages),
        "organisation": owner.name if owner.pk != desk.organisation.pk else "",
    }


def _hours(channel: Any) -> str:
    if channel.hours_status == HoursStatus.ALWAYS:
        return ALWAYS
    if channel.hours_status != HoursStatus.WEEKLY:
        return ""
    days: dict[int, list[str]] = {}
    for period in channel.weekly_hours.all():
        days.setdefault(period.weekday, []).append(f"{period.opens:%H:%M}-{period.closes:%H:%M}")
    return "; ".join(f"{DAYS[day - 1]} {','.join(sorted(spans))}" for day, spans in sorted(days.items()))


def _anonymous(level: str) -> str:
    if level == AnonymityLevel.UNKNOWN:
        return ""
    return "nee" if level == AnonymityLevel.NONE else "ja"


def _codes(terms: Any) -> list[str]:
    return [term.code for term in sorted(terms.all(), key=lambda term: (term.position, term.code))]


def _list(values: list[str]) -> str:
    return "; ".join(map(str, values))


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
