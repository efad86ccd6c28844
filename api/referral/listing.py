"""Which desks are listed, and in which order: what rules pin, then the rest, then those that close every list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from api.referral.channels import usable
from api.referral.desks import Desk, why_not
from api.referral.ranking import Asked, anonymity, ranked
from api.referral.rules import Effect, Rule
from api.referral.safety import crosses, may_be_first

MOST_DESKS = 8  # before those that close the list


@dataclass
class Listed:
    """A desk in the list. `rule` put it there, if one did; right after the desk `beside`, it ranks like that one."""

    desk: Desk
    rule: str | None = None
    beside: str | None = None


def listed(asked: Asked, rules: list[Rule]) -> list[Listed]:
    """The whole list, in order. Never empty where the guide has a national desk."""
    asked.excluded.update(desk.key for effect, _rule in _effects(rules, "exclude") for desk in _selected(asked, effect))
    not_first = {desk.key for effect, _rule in _effects(rules, "not-first") for desk in _selected(asked, effect)}
    _prefer(asked, rules)
    found = list(_emergency(asked))
    _add(found, (each for each in _pinned(asked, rules) if each.desk.key not in asked.excluded))
    del found[MOST_DESKS:]
    rest = [desk for desk in _fitting(asked) if desk.key not in asked.excluded and not _is_among(found, desk)]
    room = MOST_DESKS - len(found)
    _add(found, map(Listed, ranked(asked, rest, room) if room else []))
    _add(found, map(Listed, closers(asked)))
    return _first_permitted(asked, found, not_first)


def _effects(rules: Iterable[Rule], *actions: str) -> Iterator[tuple[Effect, Rule]]:
    return ((effect, rule) for rule in rules for effect in rule.effects if effect.action in actions)


def _selected(asked: Asked, effect: Effect) -> list[Desk]:
    return [desk for desk in asked.guide.desks if effect.selects(desk, asked.situation)]


def _prefer(asked: Asked, rules: list[Rule]) -> None:
    for effect, _rule in _effects(rules, "prefer", "order"):
        if effect.action == "order":
            if effect.kind and effect.kind not in asked.kinds:
                asked.kinds.append(effect.kind)
            continue
        place = len(set(asked.preferred.values()))
        for desk in _selected(asked, effect):
            asked.preferred.setdefault(desk.key, place)


def _emergency(asked: Asked) -> Iterator[Listed]:
    if asked.situation.urgency == "acute":
        for desk in asked.guide.emergency:
            if can_be_sent_to(asked, desk):
                yield Listed(desk)


def _pinned(asked: Asked, rules: list[Rule]) -> Iterator[Listed]:
    for rule in rules:
        last: str | None = None
        for effect, _rule in _effects([rule], "pin", "pin-if-open", "beside"):
            for desk in _pinnable(asked, effect):
                if effect.action == "pin-if-open" and not asked.is_open(desk):
                    continue
                yield Listed(desk, rule.key, last if effect.action == "beside" else None)
                last = last if effect.action == "beside" else desk.key


def _pinnable(asked: Asked, effect: Effect) -> list[Desk]:
    """A desk that a rule names need not fit; one of many must, but for what it helps with."""
    situation = asked.situation
    if effect.desk is not None:
        desk = asked.guide.by_key.get(effect.desk)
        return [desk] if desk and can_be_sent_to(asked, desk) else []
    found = (
        desk
        for desk in _selected(asked, effect)
        if situation.audience in desk.audiences and desk.fits_form(situation) and can_be_sent_to(asked, desk)
    )
    return ranked(asked, found)


def _fitting(asked: Asked) -> list[Desk]:
    return [
        desk for desk in asked.guide.desks_for(asked.situation) if not desk.is_emergency and can_be_sent_to(asked, desk)
    ]


def can_be_sent_to(asked: Asked, desk: Desk) -> bool:
    return why_not(desk, asked.situation, asked.place) is None and not crosses(asked, desk)


def closers(asked: Asked) -> Iterator[Desk]:
    """The national desk, and one that is open day and night."""
    if (national := asked.guide.national_desk) is not None:
        yield national
    open_always = [
        desk
        for desk in asked.guide.with_known_hours
        if _is_open_day_and_night(asked, desk)
        and not desk.is_emergency
        and not desk.is_authority
        and desk.fits_form(asked.situation)
        and asked.situation.audience in desk.audiences
        and asked.is_open(desk)
        and can_be_sent_to(asked, desk)
    ]
    if open_always:
        yield min(open_always, key=lambda desk: _as_closer(asked, desk))


def _is_open_day_and_night(asked: Asked, desk: Desk) -> bool:
    channels = usable(desk.channels, asked.situation, asked.place)
    return any(channel.hours.status == "always" for channel in channels)


def _as_closer(asked: Asked, desk: Desk) -> tuple[int, int, int, int, int, str]:
    helps = asked.situation.need in desk.needs
    return (
        int(desk.key in asked.excluded),
        int(not helps),
        anonymity(desk, asked.situation),
        int(desk.kind == "health"),
        desk.verified,
        desk.key,
    )


def _add(found: list[Listed], more: Iterable[Listed]) -> None:
    for each in more:
        if not _is_among(found, each.desk):
            found.append(each)


def _is_among(found: list[Listed], desk: Desk) -> bool:
    return any(each.desk is desk for each in found)


def _first_permitted(asked: Asked, found: list[Listed], not_first: set[str]) -> list[Listed]:
    """The first that may be first comes to the front; where rules forbid it of all, safety alone decides."""
    for forbidden in (not_first, set()):
        permitted = [each for each in found if _is_permitted(asked, each.desk, forbidden)]
        if permitted:
            first = permitted[0]
            rest = [each for each in found if each is not first]
            for each in rest:
                if each.beside == first.desk.key and each not in permitted:
                    each.beside = None  # nor may it rank like the first
            return [Listed(first.desk, first.rule), *rest]
    return found


def _is_permitted(asked: Asked, desk: Desk, forbidden: set[str]) -> bool:
    return desk.is_emergency or (desk.key not in forbidden and may_be_first(asked, desk))
