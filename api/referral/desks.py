"""A desk as the engine sees it, and whether a person can be sent there at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.referral.channels import Channel, read_channel, usable
from api.referral.places import Place
from api.referral.situation import Situation

AUTHORITY_KINDS = ("police", "inspectorate")
HELPS_WITHOUT_NAME = frozenset({"advice", "report", "charges"})
LEVEL_NEEDED = {"report": frozenset({"report", "charges"}), "press-charges": frozenset({"charges"})}
VERIFIED = {"current": 0, "due": 1}
UNVERIFIED = 2


@dataclass(frozen=True, eq=False)
class Desk:
    document: Mapping[str, Any]
    id: str
    key: str
    kind: str
    audiences: frozenset[str]
    needs: frozenset[str]
    any_form: bool
    forms: frozenset[str]
    age_min: int | None
    age_max: int | None
    has_ages: bool
    is_regional: bool
    regions: frozenset[str]
    anonymity: str
    tells_police: str
    from_abroad: str
    verified: int
    is_referable: bool
    is_emergency: bool
    is_national_desk: bool
    is_authority: bool
    channels: list[Channel]

    def names_form(self, situation: Situation) -> bool:
        return not self.forms.isdisjoint(situation.forms)

    def fits_form(self, situation: Situation) -> bool:
        return self.any_form or not situation.forms or not self.forms.isdisjoint(situation.forms)

    def fits(self, situation: Situation) -> bool:
        return situation.audience in self.audiences and situation.need in self.needs and self.fits_form(situation)

    def is_for(self, place: Place) -> bool:
        return not self.is_regional or not self.regions.isdisjoint(place.regions)

    @property
    def has_known_hours(self) -> bool:
        return any(channel.hours.are_known for channel in self.channels)

    @property
    def has_channel_day_and_night(self) -> bool:
        return any(channel.hours.status == "always" for channel in self.channels)


def read_desk(document: Mapping[str, Any]) -> Desk:
    roles, region, ages = document["roles"], document["region"], document["ages"]
    return Desk(
        document=document,
        id=document["id"],
        key=document["key"],
        kind=document["kind"],
        audiences=frozenset(document["audiences"]),
        needs=frozenset(document["needs"]),
        any_form=document["anyExploitationForm"],
        forms=frozenset(document["exploitationForms"]),
        age_min=ages["min"],
        age_max=ages["max"],
        has_ages=ages["min"] is not None or ages["max"] is not None,
        is_regional=region["scope"] != "national",
        regions=frozenset(region["codes"]),
        anonymity=document["anonymity"],
        tells_police=document["tellsPolice"],
        from_abroad=document["acceptsCallersFromAbroad"],
        verified=_verified(document["verification"]),
        is_referable=document["referable"],
        is_emergency="emergency" in roles,
        is_national_desk="national-desk" in roles,
        is_authority=document["kind"] in AUTHORITY_KINDS or "authority" in roles,
        channels=[read_channel(channel) for channel in document["channels"]],
    )


def _verified(verification: Mapping[str, Any]) -> int:
    """What nobody ever checked with the desk itself is not verified, however new it is."""
    return VERIFIED.get(verification["status"], UNVERIFIED) if verification["verifiedOn"] else UNVERIFIED


def why_not(desk: Desk, situation: Situation, place: Place) -> str | None:
    """Why nobody in this situation can be sent to the desk, as a code; null where they can."""
    if not desk.is_referable:
        return "no-channel"
    if desk.is_emergency and situation.urgency != "acute":
        return "no-danger"
    if not desk.is_for(place):
        return "other-region"
    if not _is_of_age(desk, situation.ages):
        return "other-age"
    if not desk.is_emergency and not usable(desk.channels, situation, place):
        return "no-usable-channel"
    return None


def _is_of_age(desk: Desk, ages: tuple[int, int] | None) -> bool:
    if ages is None:
        return True
    youngest, oldest = ages
    first = youngest if desk.age_min is None else max(youngest, desk.age_min)
    last = oldest if desk.age_max is None else min(oldest, desk.age_max)
    # Of an adult of unknown age nobody thinks as of somebody of eighteen: one year in common says nothing.
    return first <= last if youngest == oldest else first < last


def without_name(desk: Desk, need: str) -> str:
    """Whether the desk does what is needed without a name: yes, no or unknown."""
    if desk.anonymity == "unknown":
        return "unknown"
    return "yes" if desk.anonymity in LEVEL_NEEDED.get(need, HELPS_WITHOUT_NAME) else "no"
