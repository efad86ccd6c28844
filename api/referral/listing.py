"""Which desks are listed, and in which order: what rules pin, then the rest, then those that close every list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from api.referral.closing import closers
from api.referral.desks import Desk
from api.referral.ranking import Asked, ranked
from api.referral.rules import Effect, Rule
from api.referral.safety import can_be_sent_to, may_be_first

MOST_DESKS = 8  # before those that close the list
PINS = ("pin", "pin-if-open", "beside")


@dataclass
class Listed:
    """A desk in the list. `rule` put it there, if one did; right after the desk `beside`, it ranks like that one."""

    desk: Desk
    rule: str | None = None
    beside: str | None = None


def listed(asked: Asked, rules: list[Rule]) -> list[Listed]:
    """The whole list, in order. Never empty where the guide has a national desk."""
    _arrange(asked, rules)
    found: dict[Desk, Listed] = {}
    _add(found, _emergency(asked))
    _add(found, (each for each in _pinned(asked, rules) if each.desk not in asked.excluded), MOST_DESKS)
    rest = [desk for desk in _fitting(asked) if desk not in asked.excluded and desk not in found]
    room = MOST_DESKS - len(found)
    _add(found, map(Listed, ranked(asked, rest, room) if room else []))
    _add(found, map(Listed, closers(asked)))
    return _first_permitted(asked, list(found.values()))


def _arrange(asked: Asked, rules: list[Rule]) -> None:
    """What rules do to desks but for putting them in the list."""
    for rule in rules:
        for effect in rule.effects:
            if effect.action == "exclude":
                asked.excluded.update(asked.guide.selected(effect, asked.situation))
            elif effect.action == "not-first":
                asked.not_first.update(asked.guide.selected(effect, asked.situation))
            elif effect.action == "order":
                _order_kind(asked, effect)
            elif effect.action == "prefer":
                _prefer_desks(asked, effect)


def _order_kind(asked: Asked, effect: Effect) -> None:
    if effect.kind and effect.kind not in asked.kinds:
        asked.kinds.append(effect.kind)


def _prefer_desks(asked: Asked, effect: Effect) -> None:
    place = len(set(asked.preferred.values()))
    for desk in asked.guide.selected(effect, asked.situation):
        asked.preferred.setdefault(desk, place)


def _emergency(asked: Asked) -> Iterator[Listed]:
    if asked.situation.urgency == "acute":
        for desk in asked.guide.emergency:
            if can_be_sent_to(asked, desk):
                yield Listed(desk)


def _pinned(asked: Asked, rules: list[Rule]) -> Iterator[Listed]:
    for rule in rules:
        last: str | None = None
        for effect in rule.effects:
            if effect.action not in PINS:
                continue
            for desk in _pinnable(asked, effect):
                if effect.action == "pin-if-open" and not asked.is_open(desk):
                    continue
                yield Listed(desk, rule.key, last if effect.action == "beside" else None)
                last = last if effect.action == "beside" else desk.key


def _pinnable(asked: Asked, effect: Effect) -> list[Desk]:
    """A desk that a rule names need not fit; one of many must, but for what it helps with."""
    situation = asked.situation
    found = [desk for desk in asked.guide.selected(effect, situation) if can_be_sent_to(asked, desk)]
    if effect.desk is not None:
        return found
    return ranked(asked, (desk for desk in found if situation.audience in desk.audiences and desk.fits_form(situation)))


def _fitting(asked: Asked) -> list[Desk]:
    return [
        desk
        for desk in asked.nearby.desks
        if asked.situation.need in desk.needs
        and desk.fits_form(asked.situation)
        and not desk.is_emergency
        and can_be_sent_to(asked, desk)
    ]


def _add(found: dict[Desk, Listed], more: Iterable[Listed], most: int | None = None) -> None:
    for each in more:
        if most is None or len(found) < most:
            found.setdefault(each.desk, each)


def _first_permitted(asked: Asked, found: list[Listed]) -> list[Listed]:
    """The first that may be first comes to the front; where rules forbid it of all, safety alone decides."""
    for forbidden in (asked.not_first, set[Desk]()):
        permitted = [each for each in found if _is_permitted(asked, each.desk, forbidden)]
        if permitted:
            first = permitted[0]
            rest = [each for each in found if each is not first]
            for each in rest:
                if each.beside == first.desk.key and each not in permitted:
                    each.beside = None  # nor may it rank like the first
            return [Listed(first.desk, first.rule), *rest]
    return found


def _is_permitted(asked: Asked, desk: Desk, forbidden: set[Desk]) -> bool:
    return desk.is_emergency or (desk not in forbidden and may_be_first(asked, desk))
