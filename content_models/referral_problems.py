"""What rules, questions and example cases can have wrong in common."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from content_models.problems import Problem
from content_models.referral_facets import Facet, contradictions, unknown_codes
from content_models.snippets.reporting_point import ReportingPoint


def key_problems(obj: Any) -> Iterable[Problem]:
    others = type(obj).objects.filter(key=obj.key).exclude(translation_key=obj.translation_key)
    if others.exists():
        yield Problem("key", _("De sleutel “{key}” bestaat al: kies een andere sleutel.").format(key=obj.key))


def code_problems(field: str, codes: list[str], facets: list[Facet]) -> Iterable[Problem]:
    for code in unknown_codes(codes, facets):
        sentence = _("“{code}” is geen waarde die we kennen: haal hem weg of kies een andere.")
        yield Problem(field, sentence.format(code=code))


def contradiction_problems(field: str, codes: list[str]) -> Iterable[Problem]:
    for facet in contradictions(codes):
        yield Problem(field, _("Bij “{facet}” kan maar één waarde: kies er één.").format(facet=facet.label))


def desk_problems(field: str, desks: Iterable[ReportingPoint]) -> Iterable[Problem]:
    for desk in desks:
        if not desk.live:
            sentence = _("Publiceer eerst het contactpunt “{desk}”, of haal het hier weg.")
            yield Problem(field, sentence.format(desk=desk))
