"""The editors' rules: under which conditions they hold, and what they do to the list of desks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from api.referral.clock import day_number
from api.referral.conditions import Conditions, Facts, holds, read_conditions
from api.referral.desks import HELPS_WITHOUT_NAME, Desk


@dataclass(frozen=True, eq=False)
class Effect:
    """What to do (`action`) with one desk, by its key, or with all desks that are so."""

    action: str  # pin, pin-if-open, beside, prefer, exclude, not-first or order
    desk: str | None
    kind: str | None
    is_regional: bool | None
    anonymous: bool
    names_form: bool

    def selects(self, desk: Desk) -> bool:
        """Whatever the situation; `names_form` is asked of each situation."""
        if self.desk is not None:
            return desk.key == self.desk
        return (
            (self.kind is None or desk.kind == self.kind)
            and (self.is_regional is None or desk.is_regional == self.is_regional)
            and (not self.anonymous or desk.anonymity in HELPS_WITHOUT_NAME)
        )


@dataclass(frozen=True, eq=False)
class Rule:
    document: Mapping[str, Any]
    key: str
    conditions: Conditions
    effects: Sequence[Effect]
    first_day: int | None
    last_day: int | None


def read_rule(document: Mapping[str, Any]) -> Rule:
    return Rule(
        document,
        document["key"],
        read_conditions(document["when"]),
        [_effect(row) for row in document["effects"]],
        day_number(document["validFrom"]) if document["validFrom"] else None,
        day_number(document["validUntil"]) if document["validUntil"] else None,
    )


def _effect(row: Mapping[str, Any]) -> Effect:
    is_regional = row["scope"] == "regional" if row["scope"] else None
    return Effect(row["action"], row["desk"], row["kind"], is_regional, row["anonymous"], row["namesForm"])


def in_order(documents: Iterable[Mapping[str, Any]]) -> list[Rule]:
    return [read_rule(each) for each in sorted(documents, key=lambda each: (each["priority"], each["key"]))]


def rules_for(rules: Iterable[Rule], audience: str, need: str) -> list[Rule]:
    """Those that may hold for who asks and what for, with only their other conditions."""
    said = {"audience": frozenset({audience}), "need": frozenset({need})}
    return [
        replace(rule, conditions=[each for each in rule.conditions if each[0] not in said])
        for rule in rules
        if holds([each for each in rule.conditions if each[0] in said], said)
    ]


def that_hold(rules: Iterable[Rule], facts: Facts, day: int) -> list[Rule]:
    """In order of priority; `day` is the local day of the moment that is asked about."""
    return [rule for rule in rules if holds(rule.conditions, facts) and _is_valid(rule, day)]


def _is_valid(rule: Rule, day: int) -> bool:
    return (rule.first_day is None or rule.first_day <= day) and (rule.last_day is None or day <= rule.last_day)


def texts(rules: Iterable[Rule], name: str) -> list[dict[str, str]]:
    """`advice` or `safety` of the rules that have any, in the language in which each rule is there."""
    return [
        {"rule": rule.key, "locale": rule.document["locale"], "text": rule.document[name]}
        for rule in rules
        if rule.document[name]
    ]
