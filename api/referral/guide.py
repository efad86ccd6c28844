"""A published guide, read once and asked often."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from api.referral.clock import DAY, Clock, day_number, minute_from
from api.referral.conditions import Conditions, Facts, read_conditions
from api.referral.desks import Desk, read_desk
from api.referral.hours import times_of_change
from api.referral.nearby import Nearby, desks_nearby
from api.referral.places import Place, Places
from api.referral.rules import Effect, Rule, in_order, rules_for, that_hold
from api.referral.situation import Situation


class Question(NamedTuple):
    document: Mapping[str, Any]
    key: str
    conditions: Conditions


class Guide:
    """From the `item` of the answer of `referral-guide`. The order of its documents does not matter."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.version: str = document["guideVersion"]
        self.valid_until = minute_from(document["validUntil"]) if document["validUntil"] else None
        self.clock = Clock(document["offsets"])
        self.holidays = frozenset(day_number(each["date"]) for each in document["holidays"])
        self.places = Places(document["regions"])
        self.rules = in_order(document["rules"])
        self.desks = sorted((read_desk(each) for each in document["desks"]), key=lambda desk: desk.key)
        self.by_key = {desk.key: desk for desk in self.desks}
        self.emergency = [desk for desk in self.desks if desk.is_emergency]
        self.national_desk = next((desk for desk in self.desks if desk.is_national_desk and desk.is_referable), None)
        self.with_known_hours = [desk for desk in self.desks if desk.has_known_hours]
        self.questions = questions_in_order(document["questions"])
        self._times = _times_of_change(self.desks)
        self._rule_days = sorted(_borders(self.rules))
        self._nearby: dict[tuple[str, Place], Nearby] = {}
        self._rules_for: dict[tuple[str, str], list[Rule]] = {}
        self._selected: dict[Effect, list[Desk]] = {}
        self._authority_kinds = _authority_kinds(self.desks)

    def nearby(self, audience: str, place: Place) -> Nearby:
        """Looked up once for each audience and place."""
        asked = (audience, place)
        if (known := self._nearby.get(asked)) is None:
            known = self._nearby[asked] = desks_nearby(self.desks, audience, place)
        return known

    def selected(self, effect: Effect, situation: Situation) -> list[Desk]:
        """The desks that an effect is about; what no situation changes is looked up once."""
        if (desks := self._selected.get(effect)) is None:
            desks = self._selected[effect] = [desk for desk in self.desks if effect.selects(desk)]
        return [desk for desk in desks if desk.names_form(situation)] if effect.names_form else desks

    def rules_that_hold(self, facts: Facts, audience: str, need: str, day: int) -> list[Rule]:
        """The conditions on who and what for are looked up once."""
        asked = (audience, need)
        if asked not in self._rules_for:
            self._rules_for[asked] = rules_for(self.rules, audience, need)
        return that_hold(self._rules_for[asked], facts, day)

    def next_opening_or_closing(self, local: int) -> int | None:
        """The first local minute after `local` at which anybody may open or close."""
        if not self._times:
            return None
        day, minute = divmod(local, DAY)
        return next((day * DAY + time for time in self._times if time > minute), (day + 1) * DAY + self._times[0])

    def next_rule_change(self, day: int) -> int | None:
        """The first local minute after `day` at which a rule begins or is over."""
        return next((border * DAY for border in self._rule_days if border > day), None)

    def authority_kinds(self, situation: Situation) -> set[str]:
        """The kinds of authority that name the form: the form decides who investigates."""
        return {kind for form in situation.forms for kind in self._authority_kinds.get(form, ())}


def questions_in_order(documents: Iterable[Mapping[str, Any]]) -> list[Question]:
    ordered = sorted(documents, key=lambda each: (each["position"], each["key"]))
    return [Question(each, each["key"], read_conditions(each["when"])) for each in ordered]


def _times_of_change(desks: list[Desk]) -> list[int]:
    return sorted({time for desk in desks for channel in desk.channels for time in times_of_change(channel.hours)})


def _authority_kinds(desks: list[Desk]) -> dict[str, set[str]]:
    kinds: dict[str, set[str]] = {}
    for desk in desks:
        for form in desk.forms if desk.is_authority else ():
            kinds.setdefault(form, set()).add(desk.kind)
    return kinds


def _borders(rules: list[Rule]) -> set[int]:
    starts = {rule.first_day for rule in rules if rule.first_day is not None}
    return starts | {rule.last_day + 1 for rule in rules if rule.last_day is not None}


def as_guide(guide: "Guide | Mapping[str, Any]") -> Guide:
    return guide if isinstance(guide, Guide) else Guide(guide)
