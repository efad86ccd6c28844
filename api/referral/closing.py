"""Who closes every list: somebody is there for everyone, at any hour."""

from collections.abc import Iterator

from api.referral.channels import usable
from api.referral.desks import Desk
from api.referral.ranking import Asked, anonymity
from api.referral.safety import can_be_sent_to


def closers(asked: Asked) -> Iterator[Desk]:
    """The national desk, and one that is open day and night."""
    if (national := asked.guide.national_desk) is not None:
        yield national
    open_always = [
        desk
        for desk in asked.nearby.day_and_night
        if desk.fits_form(asked.situation) and can_be_sent_to(asked, desk) and _is_open_day_and_night(asked, desk)
    ]
    if open_always:
        yield min(open_always, key=lambda desk: _as_closer(asked, desk))


def _is_open_day_and_night(asked: Asked, desk: Desk) -> bool:
    if not asked.is_open(desk):
        return False
    channels = usable(desk.channels, asked.situation, asked.place)
    return channels is desk.channels or any(channel.hours.status == "always" for channel in channels)


def _as_closer(asked: Asked, desk: Desk) -> tuple[int, int, int, int, int, str]:
    helps = asked.situation.need in desk.needs
    return (
        int(desk in asked.excluded),
        int(not helps),
        anonymity(desk, asked.situation),
        int(desk.kind == "health"),
        desk.verified,
        desk.key,
    )
