"""What rules and questions ask of a situation: of each facet any of some values, of different facets all."""

from collections.abc import Mapping, Sequence

Facts = Mapping[str, frozenset[str]]  # facet -> what is so in this situation
NOTHING: frozenset[str] = frozenset()
Conditions = Sequence[tuple[str, frozenset[str]]]


def read_conditions(when: Mapping[str, Sequence[str]]) -> Conditions:
    return [(facet, _plain(facet, values)) for facet, values in when.items() if values]


def _plain(facet: str, values: Sequence[str]) -> frozenset[str]:
    """Language tags are the same in capitals: `zh-Hans` is `zh-hans`, as situations have it."""
    return frozenset(map(str.lower, values) if facet == "language" else values)


def holds(conditions: Conditions, facts: Facts) -> bool:
    """A condition on something nobody here knows of is never met."""
    for facet, values in conditions:  # noqa: SIM110 (asked most of all: a generator takes twice as long)
        if values.isdisjoint(facts.get(facet, NOTHING)):
            return False
    return True
