"""What rules and questions ask of a situation: of each facet any of some values, of different facets all."""

from collections.abc import Mapping, Sequence

Facts = Mapping[str, frozenset[str]]  # facet -> what is so in this situation
Conditions = Sequence[tuple[str, frozenset[str]]]


def read_conditions(when: Mapping[str, Sequence[str]]) -> Conditions:
    return [(facet, frozenset(values)) for facet, values in when.items() if values]


def holds(conditions: Conditions, facts: Facts) -> bool:
    return not any(values.isdisjoint(facts[facet]) for facet, values in conditions)
