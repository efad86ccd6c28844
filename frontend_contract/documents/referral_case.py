import datetime as dt
from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.snippets.referral_case import ReferralCase
from frontend_contract.content import Content
from frontend_contract.document import Document
from frontend_contract.documents.source import SourceDocument
from frontend_contract.fields import ContentAttribute, Part
from frontend_contract.registry import represents
from frontend_contract.situation import Situation, situation


@extend_schema_field(Situation)
class CaseSituation(ContentAttribute):
    def represent(self, content: Content, value: Any) -> dict[str, Any]:
        case = content.source
        more = {
            "age": case.age,
            "region": case.place or None,
            "languages": case.languages or None,
            "moment": case.moment and _timestamp(case.moment),
        }
        return situation(value) | {name: value for name, value in more.items() if value is not None}


def _timestamp(moment: dt.datetime) -> str:
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


class Expectation(Part):
    """Keys of desks."""

    first = serializers.ListField(child=serializers.CharField(), help_text="One of these must come first.")
    allowed = serializers.ListField(child=serializers.CharField(), help_text="These may come first too.")
    forbidden_first = serializers.ListField(child=serializers.CharField(), help_text="These may never come first.")

    def represent(self, content: Content) -> dict[str, list[str]]:
        return {
            "first": _keys(content, "first"),
            "allowed": _keys(content, "allowed"),
            "forbidden_first": _keys(content, "forbidden"),
        }


def _keys(content: Content, expected: str) -> list[str]:
    desks = content.source.desks(expected)
    for desk in desks:
        content.mentions.include(desk.translation_key, "reporting-points")
    return [desk.key for desk in desks]


@represents(ReferralCase)
class ReferralCaseDocument(Document):
    """A situation, and which desks may come first in it: to test a copy of the rules with."""

    collection = "referral-cases"
    type_name = "referral-case"
    summary_fields: ClassVar[list[str]] = ["key", "title", "situation", "expect"]

    key = serializers.CharField(help_text="Never changes; readable.")
    title = serializers.CharField()
    note = serializers.CharField(help_text="Why it has to be so; may be empty.")
    situation = CaseSituation(source="facets")
    expect = Expectation()
    sources = SourceDocument(many=True, source="sources.all")

    @classmethod
    def sort(cls, content: Content) -> str:
        return str(content.key)

    @classmethod
    def facets(cls, data: dict[str, Any]) -> list[str]:
        asked = {name: data["situation"].get(name) for name in ("audience", "need")}
        return [f"key:{data['key']}", *(f"{name}:{value}" for name, value in asked.items() if value)]
