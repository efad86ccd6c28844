"""Situations and conditions as front ends and engines read them, made of codes `facet:value`."""

from collections.abc import Iterable
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content_models.codes import ChannelType
from content_models.referral_facets import (
    AGES,
    ANONYMITY,
    COMPLEXITY,
    NATIONALITY,
    RESIDENCE,
    SITUATION,
    URGENCY,
    split,
)
from frontend_contract.content import Content
from frontend_contract.fields import CamelCaseSerializer, ContentAttribute

YEARS = {"type": "integer", "minimum": 0, "maximum": 120}
BY_NAME = {facet.name: facet for facet in SITUATION}


@extend_schema_field({"oneOf": [YEARS, {"type": "string", "enum": list(AGES)}]})
class Age(serializers.Field):
    """Whole years, or only whether it is a child."""


def _code(help_text: str = "") -> serializers.CharField:
    return serializers.CharField(required=False, help_text=help_text)


def _one_of(values: Iterable[str], help_text: str = "") -> serializers.ChoiceField:
    return serializers.ChoiceField(choices=list(values), required=False, help_text=help_text)


def _list(child: serializers.Field, help_text: str = "") -> serializers.ListField:
    return serializers.ListField(child=child, required=False, help_text=help_text)


class Situation(CamelCaseSerializer):
    """Who asks for what. What is left out is unknown."""

    audience = _code("A code of `/audiences`.")
    need = _code("A code of `/needs`.")
    exploitation_form = _list(serializers.CharField(), "Codes of `/exploitation-forms`.")
    age = Age(required=False, help_text="Whole years, or adult or child.")
    urgency = _one_of(URGENCY, "acute: in danger now.")
    region = _code("The code or the name of a region, or abroad.")
    languages = _list(serializers.CharField(), "BCP 47.")
    anonymity = _one_of(ANONYMITY, "What the person wants to stay unknown.")
    moment = serializers.DateTimeField(required=False)
    channel_types = _list(serializers.ChoiceField(choices=ChannelType.values), "What the person can use.")
    dangerous_information = serializers.BooleanField(required=False)
    unaccompanied = serializers.BooleanField(required=False)
    nationality = _one_of(NATIONALITY)
    residence = _one_of(RESIDENCE, "none: without papers.")
    complexity = _list(serializers.ChoiceField(choices=list(COMPLEXITY)))


def situation(codes: Iterable[str]) -> dict[str, Any]:
    """What the codes say of a situation; those of facets nobody knows are left out."""
    found: dict[str, Any] = {}
    for name, value in map(split, codes):
        facet = BY_NAME.get(name)
        if facet is None:
            continue
        if facet.is_list:
            found.setdefault(name, []).append(value)
        else:
            found[name] = value == "yes" if facet.is_flag else value
    return found


def grouped(codes: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in map(split, codes):
        found.setdefault(name, []).append(value)
    return found


@extend_schema_field(serializers.DictField(child=serializers.ListField(child=serializers.CharField())))
class When(ContentAttribute):
    """Conditions: facet -> values. One of the values of each facet; no facet: always."""

    def represent(self, content: Content, value: Any) -> dict[str, list[str]]:
        return grouped(value)


def named_in(when: dict[str, list[str]], facet: str) -> list[str]:
    """For the filters of a list: what has no condition about a facet is for any value of it."""
    return [f"{facet}:{value}" for value in when.get(facet, ["any"])]
