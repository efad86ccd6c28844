"""A guide with one rule."""

from typing import Any

from tests.api.referral.guides import Document, desk, guide, referred, region, rule

ABC = [desk("a"), desk("b"), desk("c")]


def with_rule(*effects: Document, desks: list[Document] = ABC, **facts: Any) -> Document:
    """`the-rule`, in a guide that knows one place: Utrecht."""
    return guide(*desks, rules=[rule("the-rule", *effects, **facts)], regions=[region("gm0344", name="Utrecht")])


def ranks(the_guide: Document, **facets: Any) -> list[tuple[str, int]]:
    return [(each["key"], each["rank"]) for each in referred(the_guide, **facets)["desks"]]
