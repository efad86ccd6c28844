"""Which spellings of a code a file may use: ours, with hyphens, or with underscores, and a few names of its own."""

from collections.abc import Iterable, Mapping

from django.db.models import Model

from content_models.locale_profile import LocaleProfile
from content_models.models import Audience, ExploitationForm, Need
from content_models.vocabularies.term import Term

ANY_FORM = "any"
OTHER_NAMES = {"organ": "organ-removal"}


def spellings(codes: Iterable[str]) -> dict[str, str]:
    """Every spelling that is understood -> our code."""
    ours = list(codes)
    others = {other: code for other, code in OTHER_NAMES.items() if code in ours}
    return {code.replace("-", "_"): code for code in ours} | {code: code for code in ours} | others


class Vocabulary:
    """The terms of the source language by code, which are the codes a file may use."""

    def __init__(self, source: LocaleProfile) -> None:
        self._terms: dict[type[Model], dict[str, Term]] = {
            model: {term.code: term for term in model.objects.filter(locale_id=source.locale_id)}
            for model in (Audience, Need, ExploitationForm)
        }

    def spellings(self, model: type[Term]) -> Mapping[str, str]:
        return spellings(self._terms[model])

    def terms(self, model: type[Term], codes: Iterable[str]) -> list[Term]:
        return [self._terms[model][code] for code in codes]
