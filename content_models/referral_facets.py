"""The facets of a situation, and the codes `facet:value` by which rules, questions and example cases name them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from language_tags import tags

from content_models.codes import ChannelType
from content_models.locale_profile import LocaleProfile
from content_models.vocabularies.audience import Audience
from content_models.vocabularies.exploitation_form import ExploitationForm
from content_models.vocabularies.need import Need
from content_models.vocabularies.term import Term

CODE_LENGTH = 80
UNKNOWN = {"unknown": _("onbekend")}
YES_NO = {"yes": _("ja"), "no": _("nee")}

Words = dict[str, Any]  # a value -> how editors read it
Choices = list[tuple[str, Any]]


@dataclass(frozen=True)
class Facet:
    """Its values are those named here, the terms of `vocabulary`, or languages."""

    name: str
    label: Any
    values: Words = field(default_factory=dict)
    vocabulary: type[Term] | None = None
    is_language: bool = False
    is_list: bool = False  # a situation may have several values of it
    is_flag: bool = False  # a situation says true or false


def _words(choices: type[TextChoices]) -> Words:
    return {value: label for value, label in choices.choices if value}


URGENCY = {
    "acute": _("direct gevaar"),
    "urgent": _("haast"),
    "normal": _("gewoon"),
    "low": _("geschil op het werk"),
}
ANONYMITY = {
    "none": _("naam mag bekend zijn"),
    "not-to-police": _("niet naar de politie"),
    "no-name": _("wil geen naam noemen"),
}
NATIONALITY = {"nl": _("Nederland"), "eu": _("ander land in de EU"), "other": _("land buiten de EU")}
RESIDENCE = {
    "none": _("geen papieren"),
    "reflection-period": _("bedenktijd"),
    "permit": _("verblijfsvergunning of Nederlands paspoort"),
}
COMPLEXITY = {"disability": _("beperking"), "addiction": _("verslaving"), "psychiatry": _("psychische problemen")}
AGES = {"child": _("jonger dan 18"), "adult": _("18 of ouder")}

AUDIENCE = Facet("audience", _("Wie vraagt hulp"), vocabulary=Audience)
NEED = Facet("need", _("Waarvoor"), vocabulary=Need)

# Facets of a situation, for example cases and what an answer says.
SITUATION = [
    AUDIENCE,
    NEED,
    Facet("exploitationForm", _("Vorm van uitbuiting"), vocabulary=ExploitationForm, is_list=True),
    Facet("age", _("Leeftijd"), AGES),
    Facet("urgency", _("Gevaar"), URGENCY),
    Facet("region", _("Plaats"), {"abroad": _("in het buitenland")}),
    Facet("anonymity", _("Anoniem"), ANONYMITY),
    Facet("nationality", _("Nationaliteit"), NATIONALITY),
    Facet("residence", _("Verblijf"), RESIDENCE),
    Facet("complexity", _("Andere problemen"), COMPLEXITY, is_list=True),
    Facet("dangerousInformation", _("Informatie over gevaarlijke mensen"), YES_NO, is_flag=True),
    Facet("unaccompanied", _("Kind zonder ouders"), YES_NO, is_flag=True),
    Facet("languages", _("Taal"), is_language=True, is_list=True),
    Facet("channelTypes", _("Kan gebruiken"), _words(ChannelType), is_list=True),
]

# Facets of conditions: the same, and what follows from the place, the moment and the channels.
CONDITIONS = [
    AUDIENCE,
    NEED,
    Facet("exploitationForm", _("Vorm van uitbuiting"), UNKNOWN, vocabulary=ExploitationForm),
    Facet("age", _("Leeftijd"), AGES | UNKNOWN),
    Facet("urgency", _("Gevaar"), URGENCY | UNKNOWN),
    Facet(
        "place",
        _("Plaats"),
        {
            "known": _("in een bekende regio"),
            **UNKNOWN,
            "abroad": _("in het buitenland"),
            "not-found": _("een naam die niemand kent"),
        },
    ),
    Facet("anonymity", _("Anoniem"), ANONYMITY | UNKNOWN),
    Facet("nationality", _("Nationaliteit"), NATIONALITY | UNKNOWN),
    Facet("residence", _("Verblijf"), RESIDENCE | UNKNOWN),
    Facet("complexity", _("Andere problemen"), {"any": _("een of meer"), "none": _("geen"), **COMPLEXITY, **UNKNOWN}),
    Facet("dangerousInformation", _("Informatie over gevaarlijke mensen"), YES_NO | UNKNOWN),
    Facet("unaccompanied", _("Kind zonder ouders"), YES_NO | UNKNOWN),
    Facet("language", _("Taal"), is_language=True),
    Facet("channel", _("Kan niet gebruiken"), {"no-phone": _("kan niet bellen")}),
    Facet(
        "nationalDesk",
        _("Landelijk contactpunt"),
        {"open": _("is open"), "closed": _("is dicht"), "unknown": _("misschien open")},
    ),
]


def condition_choices() -> Choices:
    """The codes of conditions in groups, for a form; new terms and languages are there at once."""
    return [(facet.label, _choices(facet)) for facet in CONDITIONS]


def situation_choices() -> Choices:
    return [(facet.label, _choices(facet)) for facet in SITUATION]


def _choices(facet: Facet) -> Choices:
    return [(f"{facet.name}:{value}", label) for value, label in [*_open_values(facet), *facet.values.items()]]


def _open_values(facet: Facet) -> Iterable[tuple[str, str]]:
    if facet.vocabulary:
        return facet.vocabulary.objects.filter(locale__profile__is_source=True).values_list("code", "label")
    return LocaleProfile.objects.values_list("code", "name") if facet.is_language else []


def split(code: str) -> tuple[str, str]:
    facet, _colon, value = code.partition(":")
    return facet, value


def unknown_codes(codes: Iterable[str], facets: list[Facet]) -> list[str]:
    """Those that are no value of any of the facets."""
    by_name = {facet.name: facet for facet in facets}
    return [code for code in codes if not _is_known(by_name.get(split(code)[0]), split(code)[1])]


def _is_known(facet: Facet | None, value: str) -> bool:
    if facet is None:
        return False
    if facet.is_language:
        return bool(tags.check(value))
    return value in facet.values or value in dict(_open_values(facet))


def contradictions(codes: Iterable[str]) -> list[Facet]:
    """The facets of a situation that got two values and can have one."""
    given = [split(code)[0] for code in dict.fromkeys(codes)]
    return [facet for facet in SITUATION if not facet.is_list and given.count(facet.name) > 1]
