"""Who may help an audience in a place: what no other answer changes."""

from collections.abc import Iterable
from typing import NamedTuple

from api.referral.desks import Desk
from api.referral.places import Place


class Nearby(NamedTuple):
    desks: list[Desk]
    with_known_hours: list[Desk]
    day_and_night: list[Desk]  # with a channel that is; neither 112 nor an authority


def desks_nearby(desks: Iterable[Desk], audience: str, place: Place) -> Nearby:
    near = [desk for desk in desks if desk.is_referable and audience in desk.audiences and desk.is_for(place)]
    return Nearby(
        near,
        [desk for desk in near if desk.has_known_hours],
        [desk for desk in near if desk.has_channel_day_and_night and not desk.is_emergency and not desk.is_authority],
    )
